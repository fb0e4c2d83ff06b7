/// One line of text being typed.
package struct TextField: Equatable, Sendable {
  /// More is dropped: nothing that is typed here is longer.
  static let most = 500

  private(set) var characters: [Character]
  private(set) var cursor: Int

  init(_ text: String = "") {
    characters = Array(text.prefix(Self.most))
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isAtEnd: Bool { cursor == characters.count }

  mutating func insert(_ text: String) {
    let room = Self.most - characters.count
    let typed = text.map { $0.isNewline ? " " : $0 }.prefix(max(0, room))
    characters.insert(contentsOf: typed, at: cursor)
    cursor += typed.count
  }

  /// Takes a key that edits; `false` if the key means nothing in a text.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .backspace:
      guard cursor > 0 else { return true }
      cursor -= 1
      characters.remove(at: cursor)
    case .delete:
      if cursor < characters.count { characters.remove(at: cursor) }
    case .control("u"):
      characters.removeFirst(cursor)
      cursor = 0
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  private mutating func removeWord() {
    let end = cursor
    while cursor > 0, characters[cursor - 1].isWhitespace { cursor -= 1 }
    while cursor > 0, !characters[cursor - 1].isWhitespace { cursor -= 1 }
    characters.removeSubrange(cursor..<end)
  }
}

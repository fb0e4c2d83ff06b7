/// One key, or two one after the other: `j`, `Ctrl-D`, `a p`.
package struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  package var keys: [Key]

  package init(_ keys: [Key]) { self.keys = keys }

  /// Reads the written form; `nil` where a word of it is no key, or there are more than two.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    let keys = words.compactMap { Key(name: String($0)) }
    guard !keys.isEmpty, keys.count == words.count, keys.count <= 2 else { return nil }
    self.keys = keys
  }

  package var description: String { keys.map(\.name).joined(separator: " ") }
}

/// Goes through a filter text character by character and knows where it is.
struct FilterScanner {
  private let characters: [Character]
  private(set) var position = 0

  init(_ text: String) { characters = Array(text) }

  var next: Character? { position < characters.count ? characters[position] : nil }

  mutating func skipSpaces() {
    while let next, next.isWhitespace { position += 1 }
  }

  mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    position += 1
    return true
  }

  /// Characters up to one of `stops`, a space or the end; quoted if it begins with a quote.
  mutating func piece(stops: Set<Character>) throws(FilterError) -> (text: String, quoted: Bool) {
    if next == "\"" { return (try quoted(), true) }
    var text = ""
    while let next, !next.isWhitespace, !stops.contains(next) {
      guard next != "\"" else {
        throw FilterError(
          position: position, message: "a quote stands at the beginning of a word: \"a b\"")
      }
      text.append(next)
      position += 1
    }
    return (text, false)
  }

  private mutating func quoted() throws(FilterError) -> String {
    let start = position
    position += 1
    var text = ""
    while let next {
      position += 1
      if next == "\"" { return text }
      if next == "\\", let escaped = self.next {
        text.append(escaped)
        position += 1
      } else {
        text.append(next)
      }
    }
    throw FilterError(position: start, message: "this quote is not closed; write \" at its end")
  }
}

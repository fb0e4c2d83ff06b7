/// Matches a few letters as a subsequence, without regard to case.
enum Fuzzy {
  /// Lower is better: 0 for the same text, then beginnings, then beginnings of words, then how
  /// far the letters are spread; `nil` if they do not all occur in order.
  static func score(_ pattern: String, in text: String) -> Int? {
    let pattern = Array(pattern.lowercased())
    let text = Array(text.lowercased())
    guard !pattern.isEmpty else { return 0 }
    if pattern == text { return 0 }
    if text.starts(with: pattern) { return 1 }
    var next = 0
    var first = -1
    var last = 0
    for (index, character) in text.enumerated() where next < pattern.count {
      guard character == pattern[next] else { continue }
      if next == 0 { first = index }
      last = index
      next += 1
    }
    guard next == pattern.count else { return nil }
    let startsWord = first == 0 || text[first - 1] == " " || text[first - 1] == "-"
    return 2 + (last - first + 1 - pattern.count) * 2 + (startsWord ? 0 : 5)
  }
}

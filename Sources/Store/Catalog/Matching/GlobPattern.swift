/// A value of a filter in which `*` stands for any run; letters of either case are the same.
struct GlobPattern: Sendable {
  /// What stands between the stars; one part means the text must be equal.
  private let parts: [[UInt8]]

  init(_ pattern: String) {
    parts = pattern.lowercased().utf8.split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false
    ).map(Array.init)
  }

  func matches(_ text: String) -> Bool {
    let bytes = Array(text.lowercased().utf8)
    return matches(bytes.span, 0..<bytes.count)
  }

  /// The text must be folded already.
  func matches(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = parts.first, let last = parts.last else { return range.isEmpty }
    guard Self.isAt(text, range.lowerBound, range.upperBound, first) else { return false }
    if parts.count == 1 { return first.count == range.count }
    var start = range.lowerBound + first.count
    for part in parts.dropFirst().dropLast() {
      while !Self.isAt(text, start, range.upperBound, part) {
        start += 1
        if start > range.upperBound { return false }
      }
      start += part.count
    }
    let tail = range.upperBound - last.count
    return tail >= start && Self.isAt(text, tail, range.upperBound, last)
  }

  private static func isAt(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ part: [UInt8]
  ) -> Bool {
    guard start + part.count <= end else { return false }
    for offset in part.indices where text[start + offset] != part[offset] { return false }
    return true
  }
}

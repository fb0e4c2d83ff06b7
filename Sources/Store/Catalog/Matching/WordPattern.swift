/// A bare word of a filter, matched against folded text as UTF-8.
struct WordPattern: Sendable {
  /// Better first; a tenant's rank is that of the word it matches worst.
  enum Tier {
    static let equal = 0
    static let prefix = 1
    static let wordStart = 2
    static let substring = 3
    static let subsequence = 4
    static let none = 5
  }

  let bytes: [UInt8]
  let mask: UInt32

  init(_ word: String) {
    bytes = Array(word.lowercased().utf8)
    mask = LetterMask.mask(bytes)
  }

  /// How well the bytes of `text` in `range` match; `Tier.none` if they do not.
  func tier(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard bytes.count <= range.count else { return Tier.none }
    guard !bytes.isEmpty else { return Tier.prefix }
    guard isSubsequence(text, range) else { return Tier.none }
    return substringTier(text, range)
  }

  func isSubstring(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.isEmpty
      || bytes.count <= range.count
        && substringTier(text, range) < Tier.subsequence
  }

  /// Scalar by scalar: bytes of different characters do not make up one of the word.
  private func isSubsequence(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var wanted = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == bytes[wanted] {
        let length = Self.length(of: bytes[wanted])
        if length == 1 || isAt(text, index, range.upperBound, wanted, length) {
          wanted += length
          if wanted >= bytes.count { return true }
        }
        index += length
      } else {
        index += 1
      }
    }
    return false
  }

  private func substringTier(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var best = Tier.subsequence
    let first = bytes[0]
    var index = range.lowerBound
    let last = range.upperBound - bytes.count
    while index <= last {
      if text[index] == first, isAt(text, index, range.upperBound, 0, bytes.count) {
        if index == range.lowerBound {
          return bytes.count == range.count ? Tier.equal : Tier.prefix
        }
        if Self.isSeparator(text[index - 1]) { return Tier.wordStart }
        best = Tier.substring
      }
      index += 1
    }
    return best
  }

  private func isAt(
    _ text: Span<UInt8>, _ index: Int, _ end: Int, _ start: Int, _ length: Int
  ) -> Bool {
    guard index + length <= end, start + length <= bytes.count else { return false }
    for offset in 0..<length where text[index + offset] != bytes[start + offset] { return false }
    return true
  }

  private static func length(of lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 128...:
      false
    default: true
    }
  }
}

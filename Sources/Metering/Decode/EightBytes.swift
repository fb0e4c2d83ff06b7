/// Eight bytes of a text that are looked at together: each test is a few operations on the whole
/// word, whose top bits then say it of each byte. No sum carries from one byte into the next,
/// since bytes above 0x7F are refused first.
struct EightBytes {
  let word: UInt64

  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Whether all are of `[A-Za-z0-9._:-]`.
  @inline(__always)
  var areOfNames: Bool {
    guard word & Self.tops == 0 else { return false }
    let letters = Self.tops(word | 0x2020_2020_2020_2020, from: "a", through: "z")
    let others =
      Self.tops(word, from: "-", through: ".") | Self.tops(word, from: "0", through: ":")
      | Self.tops(word, from: "_", through: "_")
    return (letters | others) & Self.tops == Self.tops
  }

  /// Whether all are printable characters of ASCII.
  @inline(__always)
  var arePrintableASCII: Bool {
    word & Self.tops == 0 && Self.tops(word, from: " ", through: "~") & Self.tops == Self.tops
  }

  /// The top bit of each byte within the bounds; the other bits mean nothing.
  @inline(__always)
  private static func tops(
    _ word: UInt64, from low: Unicode.Scalar, through high: Unicode.Scalar
  ) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let isNotBelow = word &+ ones &* UInt64(0x80 &- low.value)
    let isAbove = word &+ ones &* UInt64(0x7F &- high.value)
    return isNotBelow & ~isAbove
  }
}

extension Span where Element == UInt8 {
  /// The bytes from `index` to `end`, at most eight; where there are fewer, letters fill them up,
  /// which pass every test.
  @inline(__always)
  func bytes(at index: Int, before end: Int) -> EightBytes {
    let word = word(at: index)
    let count = end &- index
    guard count < 8 else { return EightBytes(word: word) }
    let rest = UInt64.max &<< UInt64(truncatingIfNeeded: count &* 8)
    return EightBytes(word: word & ~rest | 0x6161_6161_6161_6161 & rest)
  }
}

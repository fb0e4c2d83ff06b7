/// Well-formed byte sequences of UTF-8 (Unicode 15, table 3-7): no overlong form, no surrogate,
/// nothing past U+10FFFF.
enum UTF8Sequence {
  /// Bytes of the sequence at `start`; 0 where it is ill-formed or cut off by `end`.
  static func size(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let first = text[start]
    if first < 0x80 { return 1 }
    let size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard size > 0, end &- start >= size else { return 0 }
    let second = text[start &+ 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    for offset in 2..<max(2, size) where text[start &+ offset] & 0xC0 != 0x80 { return 0 }
    return size
  }

  /// The scalar of a sequence that `size` has measured.
  static func scalar(_ text: Span<UInt8>, _ start: Int, size: Int) -> UInt32 {
    guard size > 1 else { return UInt32(text[start]) }
    var value = UInt32(text[start]) & (0xFF >> UInt32(size + 1))
    for offset in 1..<size { value = value << 6 | UInt32(text[start &+ offset] & 0x3F) }
    return value
  }

  /// Hands over the bytes of a scalar that is no surrogate.
  static func encode(_ scalar: UInt32, _ take: (UInt8) -> Void) {
    func tail(_ shift: UInt32) { take(UInt8(scalar >> shift & 0x3F) | 0x80) }
    switch scalar {
    case ..<0x80: take(UInt8(scalar))
    case ..<0x800:
      take(UInt8(scalar >> 6) | 0xC0)
      tail(0)
    case ..<0x1_0000:
      take(UInt8(scalar >> 12) | 0xE0)
      tail(6)
      tail(0)
    default:
      take(UInt8(scalar >> 18 & 0x07) | 0xF0)
      tail(12)
      tail(6)
      tail(0)
    }
  }
}

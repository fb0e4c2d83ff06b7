/// The backslash escapes of JSON strings: checked while scanning, resolved when a value is needed.
enum JSONEscapes {
  /// The position after the escape at `start`; a high surrogate takes its low one with it.
  static func end(
    _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(LineFault) -> Int {
    guard start &+ 1 < end else { throw LineFault(.cutOff, at: end) }
    guard text[start &+ 1] == UInt8(ascii: "u") else {
      if simple(text[start &+ 1]) != nil { return start &+ 2 }
      throw LineFault(.badEscape, at: start)
    }
    guard let unit = unit(text, start, end) else { throw LineFault(.badEscape, at: start) }
    guard unit & 0xF800 == 0xD800 else { return start &+ 6 }
    guard unit < 0xDC00, let low = self.unit(text, start &+ 6, end), low & 0xFC00 == 0xDC00 else {
      throw LineFault(.loneSurrogate, at: start)
    }
    return start &+ 12
  }

  /// Hands over the bytes that a checked string stands for.
  static func resolve(
    _ text: Span<UInt8>, _ range: Range<Int>, _ take: (UInt8) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] == UInt8(ascii: "\\") else {
        take(text[index])
        index += 1
        continue
      }
      if let byte = simple(text[index + 1]) {
        take(byte)
        index += 2
      } else {
        let high = unit(text, index, range.upperBound) ?? 0
        let low = high & 0xFC00 == 0xD800 ? unit(text, index + 6, range.upperBound) : nil
        UTF8Sequence.encode(
          low.map { 0x1_0000 + (high & 0x3FF) << 10 + ($0 & 0x3FF) } ?? high, take)
        index += low == nil ? 6 : 12
      }
    }
  }

  private static func simple(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The UTF-16 unit of `\uXXXX` at `start`.
  private static func unit(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    guard start + 6 <= end, text[start] == UInt8(ascii: "\\"),
      text[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard let digit = hexadecimal(text[index]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

/// Puts true colours where ncurses has written palette numbers: `ESC[38;5;17m` becomes
/// `ESC[38;2;R;G;Bm` for the colour that has number 17 here, and so for backgrounds (48).
///
/// Text cannot be mistaken for it, since no cell holds an ESC.
struct Tints: Equatable {
  private static let first = 16
  /// What stands after `38;` and before `m`, for the numbers from 16 on.
  private var forms: [[UInt8]] = []

  /// The number of a colour, or `nil` when all are taken.
  mutating func add(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8? {
    guard let number = UInt8(exactly: Self.first + forms.count) else { return nil }
    forms.append(Array("2;\(red);\(green);\(blue)".utf8))
    return number
  }

  func apply(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x1B, let (end, number) = Self.match(bytes, at: index),
        number >= Self.first, number - Self.first < forms.count
      {
        result += bytes[index..<index + 5]
        result += forms[number - Self.first]
        result.append(UInt8(ascii: "m"))
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// `ESC [ 3|4 8 ; 5 ; digits m` at a position: where it ends, and its number.
  private static func match(_ bytes: [UInt8], at start: Int) -> (end: Int, number: Int)? {
    guard start + 8 < bytes.count, bytes[start + 1] == UInt8(ascii: "["),
      bytes[start + 2] == UInt8(ascii: "3") || bytes[start + 2] == UInt8(ascii: "4"),
      bytes[start + 3] == UInt8(ascii: "8"), bytes[start + 4] == UInt8(ascii: ";"),
      bytes[start + 5] == UInt8(ascii: "5"), bytes[start + 6] == UInt8(ascii: ";")
    else { return nil }
    var number = 0
    for index in start + 7..<min(start + 11, bytes.count) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "m") { return (index + 1, number) }
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return nil
  }
}

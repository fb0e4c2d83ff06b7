/// The rules of single values, over their bytes.
enum FieldRules {
  /// 1–128 of `[A-Za-z0-9._:-]`: tenants and services.
  @inline(__always)
  static func isName(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 1, text.count <= 128 else { return false }
    for index in 0..<text.count where !isNameByte(text[index]) { return false }
    return true
  }

  /// Bit n of the two words: whether byte n is of the alphabet.
  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    let word: UInt64 = byte < 64 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte < 128 && word &>> UInt64(byte & 63) & 1 == 1
  }

  /// 1–256 printable characters (Unicode scalars) of well-formed UTF-8.
  @inline(__always)
  static func isKey(_ text: Span<UInt8>) -> Bool {
    var index = 0
    var count = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        guard byte >= 0x20, byte != 0x7F else { return false }
        index &+= 1
      } else {
        let size = UTF8Sequence.size(text, index, text.count)
        guard size > 0, isPrintable(UTF8Sequence.scalar(text, index, size: size)) else {
          return false
        }
        index &+= size
      }
      count &+= 1
    }
    return count >= 1 && count <= 256
  }

  /// No control character, line separator, byte-order mark, or character that reorders or hides
  /// its neighbours: two keys that look alike are alike.
  static func isPrintable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: false
    default: true
    }
  }

  static func equals(_ text: Span<UInt8>, _ word: String) -> Bool {
    guard text.count == word.utf8.count else { return false }
    var index = 0
    for byte in word.utf8 {
      if text[index] != byte { return false }
      index += 1
    }
    return true
  }
}

/// The rules of single values, over their bytes.
enum FieldRules {
  /// 1–128 of `[A-Za-z0-9._:-]`: tenants and services.
  @inline(__always)
  static func isName(_ text: Span<UInt8>, _ bytes: Range<Int>) -> Bool {
    guard bytes.count >= 1, bytes.count <= 128 else { return false }
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      guard text.bytes(at: index, before: bytes.upperBound).areOfNames else { return false }
      index &+= 8
    }
    return true
  }

  /// 1–256 printable characters (Unicode scalars) of well-formed UTF-8.
  @inline(__always)
  static func isKey(_ text: Span<UInt8>, _ bytes: Range<Int>) -> Bool {
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      guard text.bytes(at: index, before: bytes.upperBound).arePrintableASCII else {
        return isUnicodeKey(text, bytes)
      }
      index &+= 8
    }
    return bytes.count >= 1 && bytes.count <= 256
  }

  @inline(never)
  private static func isUnicodeKey(_ text: Span<UInt8>, _ bytes: Range<Int>) -> Bool {
    var index = bytes.lowerBound
    var count = 0
    while index < bytes.upperBound {
      let size = UTF8Sequence.size(text, index, bytes.upperBound)
      guard size > 0, isPrintable(UTF8Sequence.scalar(text, index, size: size)) else {
        return false
      }
      index &+= size
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

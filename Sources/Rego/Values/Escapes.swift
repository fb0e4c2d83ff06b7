/// The backslash escapes of JSON strings, which Rego's strings share.
enum Escapes {
  /// `nil` where an escape is unknown or cut short, or a surrogate stands alone.
  static func decoded(_ raw: String) -> String? {
    guard raw.utf8.contains(UInt8(ascii: "\\")) else { return raw }
    var result = String.UnicodeScalarView()
    var rest = raw.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      guard let kind = rest.popFirst(), let decoded = decoded(kind, &rest) else { return nil }
      result.append(decoded)
    }
    return String(result)
  }

  private static func decoded(
    _ kind: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView
  ) -> Unicode.Scalar? {
    switch kind {
    case "\"", "\\", "/": return kind
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "b": return "\u{08}"
    case "f": return "\u{0C}"
    case "u":
      guard let unit = hexadecimal(&rest) else { return nil }
      guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
      guard rest.popFirst() == "\\", rest.popFirst() == "u", let low = hexadecimal(&rest),
        (0xDC00..<0xE000).contains(low)
      else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  private static func hexadecimal(_ rest: inout Substring.UnicodeScalarView) -> UInt32? {
    let digits = rest.prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    rest = rest.dropFirst(4)
    return UInt32(String(digits), radix: 16)
  }
}

/// What an unquoted scalar means in YAML's core schema
/// (https://yaml.org/spec/1.2.2/#103-core-schema), so that a strict reader can refuse `name: 12`.
enum PlainScalar: Equatable {
  case null, boolean(Bool), number, text

  init(_ text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    default: self = Self.looksNumeric(text) ? .number : .text
    }
  }

  /// Digits with sign, point or exponent, `.inf`, `.nan`; also `0x1F` and `0o17`.
  private static func looksNumeric(_ text: String) -> Bool {
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains(String(unsigned)) { return true }
    if unsigned.hasPrefix("0x") || unsigned.hasPrefix("0o") { return true }
    var sawDigit = false
    for byte in unsigned.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): sawDigit = true
      case UInt8(ascii: "."): break
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        if !sawDigit { return false }
      default: return false
      }
    }
    return sawDigit
  }
}

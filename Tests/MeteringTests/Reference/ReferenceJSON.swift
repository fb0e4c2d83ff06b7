/// A JSON parser that is slow and easy to check: a tree, by recursive descent over scalars.
struct ReferenceJSON {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The tree of a whole line; `nil` where it is not JSON.
  static func parse(_ line: [UInt8]) -> ReferenceValue? {
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    var parser = ReferenceJSON(text)
    guard let value = parser.value(depth: 1) else { return nil }
    parser.skipSpace()
    return parser.first == nil ? value : nil
  }

  private mutating func skipSpace() {
    while let first, first == " " || first == "\t" || first == "\r" { position += 1 }
  }

  private var first: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private mutating func popFirst() -> Unicode.Scalar? {
    defer { position += 1 }
    return first
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard first == scalar else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) -> ReferenceValue? {
    skipSpace()
    guard let first else { return nil }
    switch first {
    case "\"": return string().map { .string($0) }
    case "{", "[": return depth > 32 ? nil : first == "{" ? object(depth) : list(depth)
    case "t": return word("true")
    case "f": return word("false")
    case "n": return word("null")
    default: return number()
    }
  }

  private mutating func word(_ word: String) -> ReferenceValue? {
    guard scalars[position...].starts(with: word.unicodeScalars) else { return nil }
    position += word.count
    return .other
  }

  private mutating func number() -> ReferenceValue? {
    let token = scalars[position...].prefix { "+-.eE0123456789".unicodeScalars.contains($0) }
    position += token.count
    let text = String(String.UnicodeScalarView(token))
    let (mantissa, exponent) = Self.split(text) { $0 == "e" || $0 == "E" }
    if let exponent {
      let sign = exponent.hasPrefix("+") || exponent.hasPrefix("-")
      guard Self.isDigits(sign ? String(exponent.dropFirst()) : exponent) else { return nil }
    }
    let (signedWhole, fraction) = Self.split(mantissa) { $0 == "." }
    if let fraction, !Self.isDigits(fraction) { return nil }
    let whole = signedWhole.hasPrefix("-") ? String(signedWhole.dropFirst()) : signedWhole
    guard Self.isDigits(whole), whole == "0" || !whole.hasPrefix("0") else { return nil }
    return .number(text)
  }

  private static func split(_ text: String, at: (Character) -> Bool) -> (String, String?) {
    guard let index = text.firstIndex(where: at) else { return (text, nil) }
    return (String(text[..<index]), String(text[text.index(after: index)...]))
  }

  static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func list(_ depth: Int) -> ReferenceValue? {
    _ = take("[")
    if take("]") { return .other }
    repeat {
      guard value(depth: depth + 1) != nil else { return nil }
    } while take(",")
    return take("]") ? .other : nil
  }

  private mutating func object(_ depth: Int) -> ReferenceValue? {
    var members: [ReferenceMember] = []
    _ = take("{")
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard first == "\"", let name = string(), take(":"), let value = value(depth: depth + 1)
      else { return nil }
      members.append(ReferenceMember(name: name, value: value))
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func string() -> [UInt8]? {
    position += 1
    var units: [UInt16] = []
    while let scalar = popFirst() {
      switch scalar {
      case "\"":
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
      case "\\":
        guard let unit = escape() else { return nil }
        units.append(unit)
      case _ where scalar.value < 0x20: return nil
      case _ where scalar.value < 0x80: units.append(UInt16(scalar.value))
      default: units.append(contentsOf: Character(scalar).utf16)
      }
    }
    return nil
  }

  private mutating func escape() -> UInt16? {
    guard let letter = popFirst() else { return nil }
    let simple: [Unicode.Scalar: UInt16] = [
      "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
    ]
    if let unit = simple[letter] { return unit }
    let digits = scalars[min(position, scalars.count)...].prefix(4)
    guard letter == "u", digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit })
    else { return nil }
    position += 4
    return UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
  }
}

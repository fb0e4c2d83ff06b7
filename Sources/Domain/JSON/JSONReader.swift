/// Reads JSON bytes from front to back; `JSONValue(parsing:)` says what is refused.
struct JSONReader {
  private let bytes: [UInt8]
  private var next = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func value(depth: Int) throws(JSONValue.ParseError) -> JSONValue {
    skipSpace()
    guard next < bytes.count else { throw error("it ends too early") }
    guard depth > 0 else { throw error("it is nested too deep") }
    switch bytes[next] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .integer(try integer())
    }
  }

  mutating func end() throws(JSONValue.ParseError) {
    skipSpace()
    guard next == bytes.count else { throw error("something follows the document") }
  }

  private mutating func object(depth: Int) throws(JSONValue.ParseError) -> JSONValue {
    next += 1
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if try closes(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      let key = try string()
      guard keys.insert(key).inserted else { throw error("the key \(key) is there twice") }
      skipSpace()
      try expect(UInt8(ascii: ":"))
      members.append(JSONValue.Member(key, try value(depth: depth - 1)))
    } while try continues(until: UInt8(ascii: "}"))
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONValue.ParseError) -> JSONValue {
    next += 1
    var elements: [JSONValue] = []
    if try closes(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      elements.append(try value(depth: depth - 1))
    } while try continues(until: UInt8(ascii: "]"))
    return .array(elements)
  }

  private mutating func closes(_ bracket: UInt8) throws(JSONValue.ParseError) -> Bool {
    skipSpace()
    guard next < bytes.count else { throw error("it ends too early") }
    guard bytes[next] == bracket else { return false }
    next += 1
    return true
  }

  private mutating func continues(
    until bracket: UInt8
  ) throws(JSONValue.ParseError) -> Bool {
    if try closes(bracket) { return false }
    try expect(UInt8(ascii: ","))
    return true
  }

  private mutating func string() throws(JSONValue.ParseError) -> String {
    try expect(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
      guard bytes[next] >= 0x20 else { throw error("a control character stands in a string") }
      if bytes[next] == UInt8(ascii: "\\") {
        text += try escape().utf8
      } else {
        text.append(bytes[next])
        next += 1
      }
    }
    try expect(UInt8(ascii: "\""))
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(JSONValue.ParseError) -> String {
    next += 1
    guard next < bytes.count else { throw error("it ends too early") }
    let letter = bytes[next]
    next += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(UnicodeScalar(letter))
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return String(try unicodeEscape())
    default: throw error("an escape is not known")
    }
  }

  private mutating func unicodeEscape() throws(JSONValue.ParseError) -> Unicode.Scalar {
    let first = try fourDigits()
    var code = first
    if (0xD800..<0xDC00).contains(first), next + 1 < bytes.count,
      bytes[next] == UInt8(ascii: "\\"), bytes[next + 1] == UInt8(ascii: "u")
    {
      next += 2
      let second = try fourDigits()
      guard (0xDC00..<0xE000).contains(second) else { throw error("half of a pair is missing") }
      code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error("half of a pair is missing") }
    return scalar
  }

  private mutating func fourDigits() throws(JSONValue.ParseError) -> UInt32 {
    guard next + 4 <= bytes.count else { throw error("it ends too early") }
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(UnicodeScalar(bytes[next])).hexDigitValue else {
        throw error("an escape has a digit that is none")
      }
      code = code << 4 | UInt32(digit)
      next += 1
    }
    return code
  }

  private mutating func integer() throws(JSONValue.ParseError) -> Int64 {
    let start = next
    while next < bytes.count, "-+.eE0123456789".utf8.contains(bytes[next]) { next += 1 }
    let text = String(decoding: bytes[start..<next], as: UTF8.self)
    guard let number = Int64(text), String(number) == text else {
      next = start
      throw error("it is no value: whole numbers of 64 bits are read, as 42")
    }
    return number
  }

  private mutating func word(
    _ text: String, _ value: JSONValue
  ) throws(JSONValue.ParseError) -> JSONValue {
    guard bytes[next...].starts(with: text.utf8) else { throw error("it is no value") }
    next += text.utf8.count
    return value
  }

  private mutating func expect(_ byte: UInt8) throws(JSONValue.ParseError) {
    guard next < bytes.count, bytes[next] == byte else {
      throw error("\(Character(UnicodeScalar(byte))) is missing")
    }
    next += 1
  }

  private mutating func skipSpace() {
    while next < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) { next += 1 }
  }

  private func error(_ problem: String) -> JSONValue.ParseError {
    JSONValue.ParseError(offset: next, problem: problem)
  }
}

/// Reads one JSON document strictly (RFC 8259): a key given twice, a number that cannot be held
/// exactly, or nesting past 64 is refused, since two readers could see two things in it.
package struct RegoJSON {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  package static func parse(_ text: String) throws(RegoError) -> RegoValue {
    var parser = RegoJSON(text)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == parser.bytes.count else {
      throw parser.error("something follows the document")
    }
    return value
  }

  private func error(_ problem: String) -> RegoError {
    RegoError(
      file: "input", line: 1, problem: "\(problem) at byte \(position)",
      remedy: "Give one JSON document")
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func take(_ byte: Character) -> Bool {
    guard position < bytes.count, bytes[position] == byte.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(RegoError) -> RegoValue {
    if depth > 64 { throw error("nesting is deeper than 64") }
    skipSpace()
    if take("{") { return try object(depth: depth) }
    if take("[") { return try array(depth: depth) }
    if take("\"") { return .string(RegoText(try string())) }
    let word = bytes[position...].prefix { byte in
      Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
        || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(byte)
    }
    let text = String(decoding: word, as: UTF8.self)
    position += word.count
    switch text {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      if let number = RegoNumber(text) { return .number(number) }
      guard RegoNumber.isWritten(in: text) else { throw error("no value") }
      throw error("the number \(text.prefix(40)) is not held exactly in 128 bits, ending")
    }
  }

  private mutating func array(depth: Int) throws(RegoError) -> RegoValue {
    var values: [RegoValue] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      values.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw error("the array does not end") }
    return .array(values)
  }

  private mutating func object(depth: Int) throws(RegoError) -> RegoValue {
    var fields: [RegoText: RegoValue] = [:]
    skipSpace()
    if take("}") { return .object([:]) }
    repeat {
      skipSpace()
      guard take("\"") else { throw error("no key") }
      let key = RegoText(try string())
      skipSpace()
      guard take(":") else { throw error("no colon after a key") }
      guard fields.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
        throw error("the key \"\(key.value)\" is given twice")
      }
      skipSpace()
    } while take(",")
    guard take("}") else { throw error("the object does not end") }
    return .object(fields)
  }

  private mutating func string() throws(RegoError) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] < 0x20 { throw error("a control character in a string") }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else { throw error("the string does not end") }
    let raw = String(decoding: bytes[start..<position], as: UTF8.self)
    position += 1
    guard let text = Escapes.decoded(raw) else { throw error("an unknown escape") }
    return text
  }
}

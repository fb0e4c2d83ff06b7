/// Cuts a policy file into tokens.
struct Lexer {
  private let file: String
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var startsLine = true
  private var followsSpace = true

  private static let longMarks = [":=", "==", "!=", "<=", ">="]
  private static let marks = Set("{}[]().,;:<>+-*%".utf8)

  init(file: String, text: String) {
    self.file = file
    bytes = Array(text.utf8)
  }

  mutating func tokens() throws(RegoError) -> [Token] {
    var tokens: [Token] = []
    repeat {
      skipBlanks()
      let (start, first, spaced) = (line, startsLine, followsSpace)
      (startsLine, followsSpace) = (false, false)
      tokens.append(
        Token(kind: try next(), line: start, startsLine: first, followsSpace: spaced))
    } while tokens.last?.kind != .end
    return tokens
  }

  private func error(_ problem: String, _ remedy: String) -> RegoError {
    RegoError(file: file, line: line, problem: problem, remedy: remedy)
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"): (line, startsLine) = (line + 1, true)
      case 0x20, 0x09, 0x0D: break
      case UInt8(ascii: "#"):
        while position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "\n") {
          position += 1
        }
      default: return
      }
      followsSpace = true
      position += 1
    }
  }

  private mutating func next() throws(RegoError) -> Token.Kind {
    guard position < bytes.count else { return .end }
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      return .name(take { Self.isNameByte($0) })
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "`"): return try rawString()
    default: return try mark()
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> String {
    let run = bytes[position...].prefix(while: condition)
    position += run.count
    return String(decoding: run, as: UTF8.self)
  }

  private mutating func number() throws(RegoError) -> Token.Kind {
    let text = take { Self.isNameByte($0) || $0 == UInt8(ascii: ".") }
    guard let number = RegoNumber(text) else {
      throw error("\(text) is no exact number", "Write digits, with a point at most")
    }
    return .number(number)
  }

  private mutating func string() throws(RegoError) -> Token.Kind {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] >= 0x20 {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\""),
      let text = Escapes.decoded(String(decoding: bytes[start..<position], as: UTF8.self))
    else { throw error("a string does not end in its line", "Close it with a quote") }
    position += 1
    return .string(text)
  }

  private mutating func rawString() throws(RegoError) -> Token.Kind {
    position += 1
    let text = take { $0 != UInt8(ascii: "`") }
    guard position < bytes.count else {
      throw error("a raw string does not end", "Close it with a backquote")
    }
    line += text.utf8.count { $0 == UInt8(ascii: "\n") }
    position += 1
    return .string(text)
  }

  private mutating func mark() throws(RegoError) -> Token.Kind {
    let two = String(decoding: bytes[position...].prefix(2), as: UTF8.self)
    if Self.longMarks.contains(two) {
      position += 2
      return .mark(two)
    }
    let one = String(decoding: bytes[position...].prefix(1), as: UTF8.self)
    guard Self.marks.contains(bytes[position]) else {
      throw error(
        "\"\(one)\" is not in the subset of Rego that is read here",
        "Use := and ==, rules and `some … in` instead of =, comprehensions and unions")
    }
    position += 1
    return .mark(one)
  }
}

/// Puts a JSON object together, member by member.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func open() {
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  mutating func close() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func string(_ name: String, _ value: String) {
    self.name(name)
    quoted(value)
    needsComma = true
  }

  /// A value that is JSON already.
  mutating func raw(_ name: String, _ value: String) {
    self.name(name)
    bytes.append(contentsOf: value.utf8)
    needsComma = true
  }

  mutating func name(_ name: String) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Escapes only what must be: quote, backslash, control characters.
  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      } else if byte < 0x20 {
        let code = String(byte, radix: 16)
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: code.utf8)
      } else {
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

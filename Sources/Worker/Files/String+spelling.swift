extension String {
  /// A file's name, with bytes that are no UTF-8 spelled out: `a\xff.ndjson`.
  package init(spelling name: [UInt8]) {
    if let text = String(validating: name, as: UTF8.self) {
      self = text
    } else {
      self = name.reduce(into: "") { text, byte in
        if 0x20...0x7e ~= byte {
          text.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      }
    }
  }
}

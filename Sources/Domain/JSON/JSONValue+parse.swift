extension JSONValue {
  /// Why text is refused as JSON, with the offset of the byte.
  package struct ParseError: Error, Equatable, CustomStringConvertible {
    package var offset: Int
    package var problem: String

    package var description: String { "byte \(offset): \(problem)" }
  }

  /// Reads a document strictly: UTF-8, whole numbers of 64 bits, no key twice, nothing behind it.
  ///
  /// What was signed is read with it, and two readers must never see two documents in one text:
  /// hence neither duplicate keys, of which parsers keep the first or the last, nor numbers that
  /// parsers round (https://www.rfc-editor.org/rfc/rfc8259#section-4).
  package init(parsing bytes: [UInt8], depth: Int = 16) throws(ParseError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ParseError(offset: 0, problem: "it is not UTF-8")
    }
    var reader = JSONReader(bytes: bytes)
    self = try reader.value(depth: depth)
    try reader.end()
  }

  /// The value of a key of an object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  package var number: Int64? {
    if case .integer(let number) = self { return number }
    return nil
  }

  package var elements: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }
}

internal import Domain

extension LineFault {
  /// The sentence for the operator: field, value, what is wrong with it, and what to write.
  func reason(_ text: Span<UInt8>, _ form: EventForm) -> String {
    subject(text, form).map { "\($0) \(problem.rawValue)" } ?? problem.rawValue
  }

  /// Name and value of the field at fault, if one is.
  func subject(_ text: Span<UInt8>, _ form: EventForm) -> String? {
    guard let field else { return nil }
    let name = form.name(of: field)
    if let value { return "\(name) \(Self.quoted(text.extracting(value)))" }
    guard let integer else { return name }
    return field == .quantity ? "\(name) \(Quantity(micro: integer))" : "\(name) \(integer)"
  }

  /// At most 40 characters of a value, with everything that a terminal could obey spelled out.
  private static func quoted(_ value: Span<UInt8>) -> String {
    var quoted = "\""
    var index = 0
    var count = 0
    while index < value.count, count < 40 {
      let size = UTF8Sequence.size(value, index, value.count)
      let scalar = size > 0 ? UTF8Sequence.scalar(value, index, size: size) : 0
      if size > 0, isShown(scalar), let character = Unicode.Scalar(scalar) {
        quoted.unicodeScalars.append(character)
      } else {
        let code = size > 0 ? scalar : UInt32(value[index])
        quoted += (size > 0 ? "\\u{" : "\\x{") + String(code, radix: 16) + "}"
      }
      index += max(1, size)
      count += 1
    }
    return quoted + (index < value.count ? "…\"" : "\"")
  }

  /// Beyond what a key may hold, also no tags, private use or variation selectors.
  private static func isShown(_ scalar: UInt32) -> Bool {
    FieldRules.isPrintable(scalar) && !(0xE000...0xF8FF ~= scalar)
      && !(0xFE00...0xFE0F ~= scalar) && scalar < 0xE0000 && scalar != 0x61C
  }
}

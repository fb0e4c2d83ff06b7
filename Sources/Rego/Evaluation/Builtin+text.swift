extension Builtin {
  /// Strings are compared and searched by their bytes.
  func text(_ first: RegoValue, _ second: RegoValue) -> RegoValue? {
    guard case .string(let one) = first else { return nil }
    switch (self, second) {
    case (.lower, _): return .string(RegoText(Self.mapped(one.value, \.lowercaseMapping)))
    case (.upper, _): return .string(RegoText(Self.mapped(one.value, \.uppercaseMapping)))
    case (.startswith, .string(let other)):
      return .boolean(one.value.utf8.starts(with: other.value.utf8))
    case (.endswith, .string(let other)):
      return .boolean(one.value.utf8.reversed().starts(with: other.value.utf8.reversed()))
    case (.contains, .string(let other)):
      return .boolean(Self.contains(Array(one.value.utf8), Array(other.value.utf8)))
    case (.concat, .array), (.concat, .set):
      var parts: [String] = []
      for element in second.sortedElements {
        guard case .string(let part) = element else { return nil }
        parts.append(part.value)
      }
      return .string(RegoText(parts.joined(separator: one.value)))
    case (.sprintf, .array(let values)):
      return Self.formatted(one.value, values).map { .string(RegoText($0)) }
    default: return nil
    }
  }

  /// Letter by letter, where a letter has one letter as its other case, as Go does it.
  private static func mapped(
    _ text: String, _ mapping: KeyPath<Unicode.Scalar.Properties, String>
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let mapped = scalar.properties[keyPath: mapping].unicodeScalars
      result.append(mapped.count == 1 ? mapped.first ?? scalar : scalar)
    }
    return String(result)
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
  }

  /// `%d`, `%s`, `%v` and `%%` over scalars; anything else is undefined rather than a message with
  /// holes in it.
  private static func formatted(_ format: String, _ values: [RegoValue]) -> String? {
    var result = String.UnicodeScalarView()
    var rest = format.unicodeScalars[...]
    var values = values[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.append(scalar)
        continue
      }
      guard let verb = rest.popFirst() else { return nil }
      if verb == "%" {
        result.append("%")
        continue
      }
      guard let value = values.popFirst(), let text = word(verb, value) else { return nil }
      result.append(contentsOf: text.unicodeScalars)
    }
    return values.isEmpty ? String(result) : nil
  }

  private static func word(_ verb: Unicode.Scalar, _ value: RegoValue) -> String? {
    switch (verb, value) {
    case ("d", .number(let number)): number.isWhole ? number.description : nil
    case ("s", .string(let text)), ("v", .string(let text)): text.value
    case ("v", .number), ("v", .boolean), ("v", .null): value.description
    default: nil
    }
  }
}

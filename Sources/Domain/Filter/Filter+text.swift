extension Filter {
  /// The filter as it would be typed; parsing it gives the same filter.
  package func text(minorDigits: Int = 2) -> String {
    terms.map { term in
      (term.isNegated ? "!" : "") + Self.text(term.condition, minorDigits)
    }.joined(separator: " ")
  }

  private static func text(_ condition: Condition, _ minorDigits: Int) -> String {
    switch condition {
    case .word(let word): return quoted(word, specials: ":!")
    case .text(let field, let patterns):
      let values = patterns.map { quoted($0, specials: ",") }
      return "\(field.rawValue):\(values.joined(separator: ","))"
    case .number(let field, let comparison, let value):
      let sign = comparison == .equal ? "" : comparison.rawValue
      return "\(field.key):\(sign)\(text(value, of: field, minorDigits))"
    }
  }

  private static func text(_ value: Int64, of field: NumberField, _ minorDigits: Int) -> String {
    switch field {
    case .risk: "\(value)"
    case .margin: DecimalText.trimmed(value, fractionDigits: 2)
    case .revenue: DecimalText.trimmed(value, fractionDigits: minorDigits)
    case .usage: "\(value)%"
    case .last: FilterDuration.text(value)
    case .age: "\(value)d"
    }
  }

  private static func quoted(_ text: String, specials: String) -> String {
    let needsQuotes =
      text.isEmpty
      || text.contains { $0.isWhitespace || $0 == "\"" || $0 == "\\" || specials.contains($0) }
    guard needsQuotes else { return text }
    var inner = ""
    for character in text {
      if character == "\"" || character == "\\" { inner.append("\\") }
      inner.append(character)
    }
    return "\"\(inner)\""
  }
}

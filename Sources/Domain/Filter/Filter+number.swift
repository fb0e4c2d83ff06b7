extension Filter {
  static func number(
    _ field: NumberField, _ scanner: inout FilterScanner, _ minorDigits: Int
  ) throws(FilterError) -> Condition {
    let comparison = comparison(&scanner)
    let start = scanner.position
    let text = try scanner.piece(stops: []).text
    guard let value = value(text, of: field, minorDigits) else {
      throw FilterError(
        position: start,
        message: text.isEmpty
          ? "\(field.key): wants a number, as \(field.example)"
          : "\"\(text)\" is no \(unit(field)); write it as \(field.example)")
    }
    if field == .risk, !(0...100).contains(value) {
      throw FilterError(position: start, message: "risk goes from 0 to 100, not \(text)")
    }
    return .number(field, comparison, value)
  }

  private static func comparison(_ scanner: inout FilterScanner) -> Comparison {
    if scanner.take(">") { return scanner.take("=") ? .greaterOrEqual : .greater }
    if scanner.take("<") { return scanner.take("=") ? .lessOrEqual : .less }
    _ = scanner.take("=")
    return .equal
  }

  private static func unit(_ field: NumberField) -> String {
    switch field {
    case .risk: "number from 0 to 100"
    case .margin, .usage: "percentage"
    case .revenue: "amount"
    case .last: "length of time"
    case .age: "number of days"
    }
  }

  /// The value in the field's own unit; `nil` where it is none, or has too many digits.
  private static func value(
    _ text: String, of field: NumberField, _ minorDigits: Int
  ) -> Int64? {
    switch field {
    case .risk: return scaled(text[...], digits: 0)
    case .margin: return scaled(text.hasSuffix("%") ? text.dropLast() : text[...], digits: 2)
    case .usage: return scaled(text.hasSuffix("%") ? text.dropLast() : text[...], digits: 0)
    case .revenue: return scaled(text[...], digits: minorDigits)
    case .age: return scaled(text.hasSuffix("d") ? text.dropLast() : text[...], digits: 0)
    case .last:
      guard let unit = FilterDuration.units.first(where: { text.hasSuffix($0.name) }) else {
        return scaled(text[...], digits: 0)
      }
      return scaled(text.dropLast(), digits: 0).map { $0 * unit.seconds }
    }
  }

  /// An optional minus and at most 12 digits, `digits` of them behind the point.
  private static func scaled(_ text: Substring, digits: Int) -> Int64? {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= digits else { return nil }
    let padded = fraction + String(repeating: "0", count: digits - fraction.utf8.count)
    let all = whole + padded
    guard all.utf8.count <= 12, all.utf8.allSatisfy({ (48...57).contains($0) }),
      let value = Int64(all)
    else { return nil }
    return isNegative ? -value : value
  }
}

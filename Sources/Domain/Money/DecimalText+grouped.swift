extension DecimalText {
  /// Decimal text with its whole digits in groups of three: `4,751,220`, `-1,234.5`.
  package static func grouped(_ decimal: String) -> String {
    let parts = decimal.split(separator: ".")
    let digits = Array((parts.first ?? "0").drop { $0 == "-" })
    var text = decimal.hasPrefix("-") ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return parts.count > 1 ? "\(text).\(parts[1])" : text
  }
}

extension Quantity {
  /// For sentences: digits in groups of three, `4,751,220`, `1,234.5`.
  package var grouped: String {
    let parts = description.split(separator: ".")
    let sign = micro < 0 ? "-" : ""
    let digits = Array((parts.first ?? "0").drop { $0 == "-" })
    var text = sign
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return parts.count > 1 ? "\(text).\(parts[1])" : text
  }
}

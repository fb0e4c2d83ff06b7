package import Domain

extension Figures {
  /// All digits of the currency in groups: `1,011.58`, `−4.00`; the code stands in a heading.
  package static func money(_ money: Money, symbols: Symbols) -> String {
    amount(money.description, symbols: symbols)
  }

  /// The same for an amount in digits.
  package static func amount(_ text: String, symbols: Symbols) -> String {
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let whole = grouped(digits: parts.first.map(String.init) ?? "0")
    let sign = text.hasPrefix("-") ? symbols.minus : ""
    return sign + whole + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}

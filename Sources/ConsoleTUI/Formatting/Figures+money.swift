package import Domain

extension Figures {
  /// All digits of the currency in groups: `1,011.58`, `−4.00`; the code stands in a heading.
  package static func money(_ money: Money, symbols: Symbols) -> String {
    amount(money.description, symbols: symbols)
  }

  /// A value of a plan's file: numbers with their digits in groups, words as they are.
  package static func value(_ text: String, symbols: Symbols) -> String {
    let digits = text.drop { $0 == "-" }.utf8
    let isNumber =
      digits.first.map { (48...57).contains($0) } == true
      && digits.allSatisfy { (48...57).contains($0) || $0 == 46 } && digits.count { $0 == 46 } < 2
    return isNumber ? amount(text, symbols: symbols) : text
  }

  /// The same for an amount in digits.
  package static func amount(_ text: String, symbols: Symbols) -> String {
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let whole = grouped(digits: parts.first.map(String.init) ?? "0")
    let sign = text.hasPrefix("-") ? symbols.minus : ""
    return sign + whole + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}

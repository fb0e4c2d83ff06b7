extension WhatIf.Amount: CustomStringConvertible {
  /// `+10%`, `-2.5%`, or an amount as in `549.00`.
  init(_ word: Substring, _ text: String) throws(WhatIfError) {
    if word.hasSuffix("%") {
      let sign = word.first
      guard sign == "+" || sign == "-",
        let value = DecimalText.scaled(String(word.dropFirst().dropLast()), fractionDigits: 2),
        value <= 1_000_000
      else {
        throw WhatIfError(text, "\"\(word)\" is no percentage. Write it as +10% or -2.5%")
      }
      if sign == "-", value > 10_000 {
        throw WhatIfError(text, "\"\(word)\" would make it negative. Write at most -100%")
      }
      self = .percent(sign == "-" ? -value : value)
      return
    }
    guard let nano = DecimalText.scaled(String(word), fractionDigits: 9),
      nano <= 1_000_000_000 * Price.perUnit
    else { throw WhatIfError(text, "\"\(word)\" is no amount. Write it as 549.00, or as +10%") }
    self = .absolute(nano)
  }

  /// Rounded to a billionth.
  func applied(to price: Price) throws(WhatIfError) -> Price {
    switch self {
    case .absolute(let nano): return Price(nano: nano)
    case .percent(let hundredths):
      return Price(nano: try Self.scaled(price.nano, by: hundredths))
    }
  }

  /// Rounded to the minor unit.
  func applied(to money: Money) throws(WhatIfError) -> Money {
    switch self {
    case .absolute(let nano):
      let exact = Rational(Int128(nano), over: Int128(Price.perUnit))
      guard let fee = try? exact.money(in: money.currency), fee.exact == exact else {
        throw WhatIfError(
          Price(nano: nano).description,
          "it has more digits than \(money.currency). Write \(money.currency.minorDigits)")
      }
      return fee
    case .percent(let hundredths):
      return Money(
        minorUnits: try Self.scaled(money.minorUnits, by: hundredths), currency: money.currency)
    }
  }

  private static func scaled(_ value: Int64, by hundredths: Int64) throws(WhatIfError) -> Int64 {
    let exact = Rational(Int128(value) * Int128(10_000 + hundredths), over: 10_000)
    guard let scaled = try? exact.rounded(fractionDigits: 0) else {
      throw WhatIfError("\(value)", "the result is too large. Write a smaller change")
    }
    return scaled
  }

  package var description: String {
    switch self {
    case .percent(let hundredths):
      (hundredths < 0 ? "" : "+") + DecimalText.trimmed(hundredths, fractionDigits: 2) + "%"
    case .absolute(let nano): Price(nano: nano).description
    }
  }
}

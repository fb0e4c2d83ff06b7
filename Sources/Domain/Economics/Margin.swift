/// Gross margin: (revenue − COGS) ÷ revenue.
package enum Margin {
  /// Hundredths of a percent, halves away from zero; `nil` where there is no revenue to divide by.
  package static func basisPoints(revenue: Money, cogs: Money) -> Int? {
    precondition(revenue.currency == cogs.currency, "a margin has one currency")
    guard revenue.minorUnits > 0 else { return nil }
    let gain = (Int128(revenue.minorUnits) - Int128(cogs.minorUnits)) * 10_000
    let margin = Rational(gain, over: Int128(revenue.minorUnits))
    return (try? margin.rounded(fractionDigits: 0)).map { Int($0) }
  }
}

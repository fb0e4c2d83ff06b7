extension Money {
  /// The part for `days` of a month of `total` days, rounded half away from zero.
  package func prorated(days: Int, of total: Int) throws(ArithmeticOverflow) -> Money {
    let scaled = try Int128(minorUnits).checkedMultiply(Int128(days))
    let part = try Rational(scaled, over: Int128(total)).rounded(fractionDigits: 0)
    return Money(minorUnits: part, currency: currency)
  }

  /// The exact amount in the major unit.
  package var exact: Rational {
    Rational(
      Int128(minorUnits), over: (0..<currency.minorDigits).reduce(1) { scale, _ in scale * 10 })
  }

  /// The sum of two amounts of one currency.
  package func adding(_ other: Money) throws(ArithmeticOverflow) -> Money {
    precondition(currency == other.currency, "amounts of two currencies have no sum")
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    if overflow { throw ArithmeticOverflow() }
    return Money(minorUnits: sum, currency: currency)
  }
}

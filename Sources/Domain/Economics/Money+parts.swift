extension Money {
  /// Exact amounts of the major unit as money: their sum is rounded once, and the minor units that
  /// are left after rounding each down go to the largest remainders, of equal ones to the first.
  package static func parts(
    of exact: [Rational], in currency: Currency
  ) throws(ArithmeticOverflow) -> [Money] {
    var sum = Rational.zero
    for amount in exact { sum = try sum.adding(amount) }
    var left = try sum.money(in: currency).minorUnits
    var parts: [Int64] = []
    var remainders: [(index: Int, remainder: Rational)] = []
    let minor = Money(minorUnits: 1, currency: currency).exact.denominator
    for (index, amount) in exact.enumerated() {
      let scaled = try amount.multiplied(by: Rational(minor))
      let whole = scaled.roundedDown
      guard let part = Int64(exactly: whole) else { throw ArithmeticOverflow() }
      parts.append(part)
      left -= part
      remainders.append((index, try scaled.subtracting(Rational(whole))))
    }
    for _ in 0..<max(0, left) {
      var best = remainders.startIndex
      for place in remainders.indices.dropFirst()
      where try remainders[best].remainder.isLess(than: remainders[place].remainder) {
        best = place
      }
      parts[remainders[best].index] += 1
      remainders.remove(at: best)
    }
    return parts.map { Money(minorUnits: $0, currency: currency) }
  }

  /// The difference of two amounts of one currency.
  package func subtracting(_ other: Money) throws(ArithmeticOverflow) -> Money {
    precondition(currency == other.currency, "amounts of two currencies have no difference")
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    if overflow { throw ArithmeticOverflow() }
    return Money(minorUnits: difference, currency: currency)
  }
}

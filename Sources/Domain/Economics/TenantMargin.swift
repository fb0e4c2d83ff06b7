/// A tenant's month with its share of the pools and the costs that it was reckoned with: what a
/// margin is compared by.
package struct TenantMargin: Equatable, Sendable {
  package let month: TenantMonth
  package let poolShare: Money
  package let costs: CostModel
  package let elapsedDays: Int

  package init(month: TenantMonth, poolShare: Money, costs: CostModel, elapsedDays: Int) {
    self.month = month
    self.poolShare = poolShare
    self.costs = costs
    self.elapsedDays = elapsedDays
  }

  package var cogs: Money {
    Money(
      minorUnits: month.lines.cost.minorUnits + poolShare.minorUnits, currency: poolShare.currency)
  }

  package var marginBasisPoints: Int? {
    Margin.basisPoints(revenue: month.lines.revenue, cogs: cogs)
  }

  /// The lines of a whole month at the rate of the days that have begun: minor units, and billed
  /// units.
  struct Rate {
    var base: Rational
    var overage: PerMeter<Rational>
    var revenue: Rational
    var fixed: Rational
    var usage: PerMeter<Rational>
    var pools: Rational
    var cogs: Rational
    var used: PerMeter<Rational>
  }

  func rate() throws(ArithmeticOverflow) -> Rate {
    let scale = Rational(Int128(month.period.days), over: Int128(max(elapsedDays, 1)))
    let lines = month.lines
    func scaled(_ money: Money) throws(ArithmeticOverflow) -> Rational {
      try Rational(Int128(money.minorUnits)).multiplied(by: scale)
    }
    return Rate(
      base: try scaled(lines.base),
      overage: try PerMeter { (meter) throws(ArithmeticOverflow) in
        try scaled(lines.overage[meter])
      },
      revenue: try scaled(lines.revenue), fixed: try scaled(lines.fixed),
      usage: try PerMeter { (meter) throws(ArithmeticOverflow) in
        try scaled(lines.usageCost[meter])
      },
      pools: try scaled(poolShare), cogs: try scaled(cogs),
      used: try PerMeter { (meter) throws(ArithmeticOverflow) in
        // Seats are an average of the elapsed days already.
        let used = Rational(lines.used[meter])
        return meter == .seat ? used : try used.multiplied(by: scale)
      })
  }
}

extension Rational {
  /// One divided by a fraction that is more than zero.
  func inverted() throws(ArithmeticOverflow) -> Rational {
    guard numerator > 0 else { throw ArithmeticOverflow() }
    return Rational(denominator, over: numerator)
  }

  var magnitude: Rational { isNegative ? Rational(-numerator, over: denominator) : self }
}

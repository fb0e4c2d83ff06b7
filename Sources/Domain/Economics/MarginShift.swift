/// How a tenant's margin has moved since the month before, by line.
///
/// With revenue R and COGS C, margin is 1 − C÷R. A line that moves cost by c and one that moves
/// revenue by r move it by −c·½(1÷R₀ + 1÷R₁) and r·½(C₀ + C₁)÷(R₀R₁): each factor changed before
/// and after the other, halves of both, which is the split of Shapley. These parts add up exactly
/// to the whole difference, in whatever order they are taken. A running month counts at the rate of
/// its elapsed days, so that it compares with a whole one.
package struct MarginShift: Equatable, Sendable {
  package enum Line: Equatable, Sendable {
    case base
    /// The base fee, where the plan version is another one.
    case planChange
    /// The base fee, where the tenant was on trial before.
    case trialEnd
    case overage(Meter)
    case use(Meter)
    case unitCost(Meter)
    case fixed
    case pools
  }

  package struct Part: Equatable, Sendable {
    package let line: Line
    /// By how much of 1 the margin moves.
    package let margin: Rational
  }

  package let parts: [Part]

  /// `nil` where either month has no revenue, or is not there.
  package init?(from before: TenantMargin, to after: TenantMargin) throws(ArithmeticOverflow) {
    let (old, new) = (try before.rate(), try after.rate())
    guard old.revenue.isPositive, new.revenue.isPositive else { return nil }
    let split = try Split(old: old, new: new)
    var parts = [
      Part(
        line: Self.baseLine(before, after),
        margin: try split.revenue(new.base.subtracting(old.base)))
    ]
    for meter in Meter.allCases {
      let billed = try new.overage[meter].subtracting(old.overage[meter])
      parts.append(Part(line: .overage(meter), margin: try split.revenue(billed)))
      let costs = try Self.costs(meter, (before, old), (after, new))
      parts.append(Part(line: .use(meter), margin: try split.cost(costs.use)))
      parts.append(Part(line: .unitCost(meter), margin: try split.cost(costs.price)))
    }
    parts.append(
      Part(line: .fixed, margin: try split.cost(new.fixed.subtracting(old.fixed))))
    parts.append(
      Part(line: .pools, margin: try split.cost(new.pools.subtracting(old.pools))))
    self.parts = parts
  }

  private static func baseLine(_ before: TenantMargin, _ after: TenantMargin) -> Line {
    if before.month.status == .trial, after.month.status != .trial { return .trialEnd }
    return before.month.plan == after.month.plan ? .base : .planChange
  }

  /// What of a meter's cost comes from its price, at the average use of both months (to a
  /// millionth of the minor unit), and the rest, which comes from use.
  private static func costs(
    _ meter: Meter, _ before: (TenantMargin, TenantMargin.Rate),
    _ after: (TenantMargin, TenantMargin.Rate)
  ) throws(ArithmeticOverflow) -> (use: Rational, price: Rational) {
    let whole = try after.1.usage[meter].subtracting(before.1.usage[meter])
    let (old, new) = (before.0.costs.unitCosts[meter], after.0.costs.unitCosts[meter])
    guard old != new else { return (whole, .zero) }
    let difference = try Rational(new ?? .zero).subtracting(Rational(old ?? .zero))
    let use = try before.1.used[meter].adding(after.1.used[meter])
    let minor = Money(minorUnits: 1, currency: after.0.costs.currency).exact.denominator
    let exact = try difference.multiplied(by: use).multiplied(by: Rational(minor, over: 2))
    let price = Rational(Int128(try exact.rounded(fractionDigits: 6)), over: 1_000_000)
    return (try whole.subtracting(price), price)
  }

  /// The two weights of the split.
  private struct Split {
    let costWeight: Rational
    let revenueWeight: Rational

    init(old: TenantMargin.Rate, new: TenantMargin.Rate) throws(ArithmeticOverflow) {
      let (first, second) = (try old.revenue.inverted(), try new.revenue.inverted())
      costWeight = try first.adding(second).multiplied(by: Rational(-1, over: 2))
      revenueWeight = try old.cogs.adding(new.cogs).multiplied(by: Rational(1, over: 2))
        .multiplied(by: first).multiplied(by: second)
    }

    func cost(_ change: Rational) throws(ArithmeticOverflow) -> Rational {
      try change.multiplied(by: costWeight)
    }

    func revenue(_ change: Rational) throws(ArithmeticOverflow) -> Rational {
      try change.multiplied(by: revenueWeight)
    }
  }

  /// The sum of all parts: the difference of the two margins.
  package var total: Rational {
    get throws(ArithmeticOverflow) {
      var sum = Rational.zero
      for part in parts { sum = try sum.adding(part.margin) }
      return sum
    }
  }

  /// The part that moves the margin most, either way; of equal ones the first. `nil` where none
  /// does.
  package var largest: Part? {
    get throws(ArithmeticOverflow) {
      var best: Part?
      for part in parts where part.margin != .zero {
        if let found = best, try !found.margin.magnitude.isLess(than: part.margin.magnitude) {
          continue
        }
        best = part
      }
      return best
    }
  }
}

/// What several tenants' months come to together.
package struct MonthSum: Equatable, Sendable {
  package private(set) var tenants = 0
  package private(set) var base: Money
  package private(set) var revenue: Money
  package private(set) var fixed: Money
  /// Usage at unit cost.
  package private(set) var usage: Money
  /// The shares of each pool, in the cost model's order.
  package private(set) var pools: [Money]
  /// Billed seats: the sum of the tenants' averages.
  package private(set) var seats: Quantity = .zero

  package init(costs: CostModel) {
    let none = Money(minorUnits: 0, currency: costs.currency)
    (base, revenue, fixed, usage) = (none, none, none, none)
    pools = costs.pools.map { _ in none }
  }

  package mutating func add(
    _ entry: MonthBook.Entry, shares: [Money]
  ) throws(ArithmeticOverflow) {
    tenants += 1
    base = try base.adding(money(entry.base))
    revenue = try revenue.adding(money(entry.revenue))
    fixed = try fixed.adding(money(entry.fixed))
    usage = try usage.adding(money(entry.cost - entry.fixed))
    for (index, share) in shares.enumerated() { pools[index] = try pools[index].adding(share) }
    guard let sum = seats.adding(Quantity(micro: entry.seats)) else { throw ArithmeticOverflow() }
    seats = sum
  }

  package mutating func add(_ other: MonthSum) throws(ArithmeticOverflow) {
    tenants += other.tenants
    base = try base.adding(other.base)
    revenue = try revenue.adding(other.revenue)
    fixed = try fixed.adding(other.fixed)
    usage = try usage.adding(other.usage)
    for (index, share) in other.pools.enumerated() {
      pools[index] = try pools[index].adding(share)
    }
    guard let sum = seats.adding(other.seats) else { throw ArithmeticOverflow() }
    seats = sum
  }

  private func money(_ minor: Int64) -> Money {
    Money(minorUnits: minor, currency: revenue.currency)
  }
}

extension MonthSum {
  package var overage: Money { minor(revenue.minorUnits - base.minorUnits) }
  package var poolShare: Money { minor(pools.reduce(0) { $0 + $1.minorUnits }) }
  package var cogs: Money {
    minor(fixed.minorUnits + usage.minorUnits + poolShare.minorUnits)
  }

  /// Gross margin in hundredths of a percent; `nil` ("n/a") where there is no revenue.
  package var marginBasisPoints: Int? { Margin.basisPoints(revenue: revenue, cogs: cogs) }

  /// COGS ÷ billed seats, `nil` where no seat is billed.
  package var cogsPerUser: Money? {
    guard seats > .zero else { return nil }
    return try? cogs.exact.divided(by: seats).money(in: cogs.currency)
  }

  private func minor(_ units: Int64) -> Money {
    Money(minorUnits: units, currency: revenue.currency)
  }
}

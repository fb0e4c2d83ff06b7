/// Revenue, COGS and seats of several tenants in one month.
package struct TrendPoint: Equatable, Sendable {
  package let revenue: Money
  package let cogs: Money
  package let seats: Quantity

  package init(revenue: Money, cogs: Money, seats: Quantity) {
    self.revenue = revenue
    self.cogs = cogs
    self.seats = seats
  }

  package init(_ sum: MonthSum) {
    self.init(revenue: sum.revenue, cogs: sum.cogs, seats: sum.seats)
  }

  package var marginBasisPoints: Int? { Margin.basisPoints(revenue: revenue, cogs: cogs) }

  /// COGS ÷ billed seats, `nil` where no seat is billed.
  package var cogsPerUser: Money? {
    guard seats > .zero else { return nil }
    return try? cogs.exact.divided(by: seats).money(in: cogs.currency)
  }

  /// Sums of what was summed with checks from the same entries.
  func adding(_ other: TrendPoint) -> TrendPoint {
    TrendPoint(
      revenue: Money(
        minorUnits: revenue.minorUnits &+ other.revenue.minorUnits, currency: revenue.currency),
      cogs: Money(minorUnits: cogs.minorUnits &+ other.cogs.minorUnits, currency: cogs.currency),
      seats: Quantity(micro: seats.micro &+ other.seats.micro))
  }
}

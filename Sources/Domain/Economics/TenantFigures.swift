/// A tenant's month to date in figures, as the store keeps them for catalog and economics.
package struct TenantFigures: Equatable, Sendable {
  package let period: BillingPeriod
  /// In the order of `Meter.allCases`.
  package let meters: [MeterFigure]
  /// Meters that have gone beyond what is included, the newest plan's figures where two have.
  package let overage: [MeterOverage]
  package let lines: MonthLines
  /// Usage at unit cost, the fixed cost by elapsed days, and the share of the pools.
  package let cogs: Money

  /// Rated lines so far, with the base fee counted by elapsed days.
  package var revenue: Money { lines.revenue }
  /// Billed seats so far: Σ daily peaks ÷ elapsed days.
  package var seats: Quantity { lines.used.seats }

  /// Of the meter nearest to its hard limit; `nil` without limits.
  package var usagePercent: Int? { meters.compactMap(\.percentOfLimit).max() }

  /// Gross margin, `nil` ("n/a") where there is no revenue.
  package var marginBasisPoints: Int? { Margin.basisPoints(revenue: revenue, cogs: cogs) }

  /// COGS ÷ billed seats, `nil` where no seat is billed.
  package var cogsPerUser: Money? {
    guard seats > .zero else { return nil }
    return try? cogs.exact.divided(by: seats).money(in: cogs.currency)
  }
}

package import Domain
package import Store

/// What all tenants together weigh in the shared pools, for one tenant's share of them.
///
/// The share is the proportional part, rounded to the minor unit: near enough for the catalog's
/// column. Shares that add up exactly come from all tenants at once (`MonthBook`).
package struct PoolTotals: Sendable {
  private let costs: CostModel
  private let day: UTCDay
  private let revenue: Int64
  private let ingest: Int64
  private let tenants: Int64

  package init(store: Store, costs: CostModel, day: UTCDay) throws {
    self.costs = costs
    self.day = day
    (revenue, ingest, tenants) = try store.poolTotals()
  }

  func share(of figures: Domain.TenantFigures) throws -> Money {
    let elapsed = Economics.elapsedDays(of: figures.period, today: day)
    let used = figures.meters.first { $0.meter == .ingestUnit }?.used ?? .zero
    var share = Money(minorUnits: 0, currency: costs.currency)
    for pool in costs.pools {
      let (weight, whole) =
        switch pool.key {
        case .revenue: (figures.revenue.minorUnits, revenue)
        case .ingestUnit: (used.micro, ingest)
        case .equal: (1, tenants)
        }
      guard weight > 0, whole > 0 else { continue }
      let part = Rational(Int128(min(weight, whole)), over: Int128(whole))
      let cost = try pool.cost(elapsedDays: elapsed, in: figures.period)
      share = try share.adding(cost.exact.multiplied(by: part).money(in: costs.currency))
    }
    return share
  }
}

/// What the shares of one tenant in the pools are proportional to.
package struct PoolWeight: Equatable, Sendable {
  package let revenue: Money
  /// Ingested units of the month so far.
  package let ingest: Quantity

  package init(revenue: Money, ingest: Quantity) {
    self.revenue = revenue
    self.ingest = ingest
  }
}

extension CostModel {
  /// Each tenant's share of all pools, in the order given; the shares of a pool add up exactly to
  /// what it has cost in the days that have elapsed. Give tenants in order of their ids, so that
  /// equal remainders always fall alike.
  package func poolShares(
    of tenants: [PoolWeight], elapsedDays: Int, in period: BillingPeriod
  ) throws(ArithmeticOverflow) -> [Money] {
    var shares = tenants.map { _ in Money(minorUnits: 0, currency: currency) }
    for pool in pools {
      let parts = CostPool.allocate(
        try pool.cost(elapsedDays: elapsedDays, in: period),
        by: tenants.map { tenant in
          switch pool.key {
          case .revenue: tenant.revenue.minorUnits
          case .ingestUnit: tenant.ingest.micro
          case .equal: 1
          }
        })
      for (index, part) in parts.enumerated() {
        shares[index] = try shares[index].adding(part)
      }
    }
    return shares
  }
}

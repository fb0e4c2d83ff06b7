/// One month of a trend: the sum of each tier.
package struct MonthTrend: Equatable, Sendable {
  package let period: BillingPeriod
  package let elapsedDays: Int
  /// In the order of their names.
  package let tiers: [Tier]

  package struct Tier: Equatable, Sendable {
    package let name: String
    package let point: TrendPoint

    package init(name: String, point: TrendPoint) {
      self.name = name
      self.point = point
    }
  }

  package init(period: BillingPeriod, elapsedDays: Int, tiers: [Tier]) {
    self.period = period
    self.elapsedDays = elapsedDays
    self.tiers = tiers
  }

  package func point(of tier: String) -> TrendPoint? {
    tiers.first { $0.name == tier }?.point
  }

  /// Of all tiers.
  package var total: TrendPoint? {
    guard let first = tiers.first?.point else { return nil }
    return tiers.dropFirst().reduce(first) { $0.adding($1.point) }
  }
}

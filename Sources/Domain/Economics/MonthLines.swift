/// A tenant's month by line: what its revenue and its own cost consist of.
///
/// The lines of each add up exactly to their sum. The share of the pools is no line: it follows
/// from all tenants together and is allocated when a month is looked at (`MonthBook`).
package struct MonthLines: Equatable, Sendable {
  package let base: Money
  /// What is billed beyond the included amounts, adjustments with it.
  package let overage: PerMeter<Money>
  package let fixed: Money
  /// Usage at unit cost.
  package let usageCost: PerMeter<Money>
  /// In billed units; seats are the average of the days that have begun.
  package let used: PerMeter<Quantity>
  package let revenue: Money
  /// COGS without the share of the pools.
  package let cost: Money

  package init(
    base: Money, overage: PerMeter<Money>, fixed: Money, usageCost: PerMeter<Money>,
    used: PerMeter<Quantity>
  ) throws(ArithmeticOverflow) {
    self.base = base
    self.overage = overage
    self.fixed = fixed
    self.usageCost = usageCost
    self.used = used
    var (revenue, cost) = (base, fixed)
    for meter in Meter.allCases {
      revenue = try revenue.adding(overage[meter])
      cost = try cost.adding(usageCost[meter])
    }
    self.revenue = revenue
    self.cost = cost
  }
}

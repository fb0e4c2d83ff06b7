/// What a tenant costs the platform: one version of `Plans/costs.yaml`. `Docs/cost-model.md`
/// gives the reason of every assumption.
package struct CostModel: Equatable, Sendable {
  package let version: Int
  package let effective: UTCDay
  package let currency: Currency
  /// Per billed unit: a count, a GB-month, a seat for a month.
  package let unitCosts: [Meter: Price]
  /// For a whole month; counted by elapsed days in a running one.
  package let fixedPerTenant: Money
  package let pools: [CostPool]

  package init(
    version: Int, effective: UTCDay, currency: Currency, unitCosts: [Meter: Price],
    fixedPerTenant: Money, pools: [CostPool] = []
  ) {
    self.version = version
    self.effective = effective
    self.currency = currency
    self.unitCosts = unitCosts
    self.fixedPerTenant = fixedPerTenant
    self.pools = pools
  }

  /// No file may have this number: months that were kept without costs are reckoned anew when
  /// there is one.
  private static let noVersion = 1_000_001

  /// Where no costs are known in a currency: nothing costs anything, ever.
  package static func none(in currency: Currency) -> CostModel {
    CostModel(
      version: noVersion, effective: UTCDay(year: 2000, month: 1, day: 1), currency: currency,
      unitCosts: [:], fixedPerTenant: Money(minorUnits: 0, currency: currency))
  }

  package var isNone: Bool { version == Self.noVersion }

  /// The exact cost of a bucket, or of the sum of several in one month, in millionths of the
  /// bucket's own unit.
  package func cost(
    of meter: Meter, micro: Int128, in period: BillingPeriod
  ) throws(ArithmeticOverflow) -> Rational {
    let quantity = meter.billedQuantity(ofMicro: micro, in: period)
    return try quantity.multiplied(by: Rational(unitCosts[meter] ?? .zero))
  }

  /// The `cost_estimate` of a row of `tenant_usage`: rounded to a billionth, without padding.
  package func costEstimate(
    of meter: Meter, micro: Int128, in period: BillingPeriod
  ) throws(ArithmeticOverflow) -> String {
    let exact = try cost(of: meter, micro: micro, in: period)
    return Price(nano: try exact.rounded(fractionDigits: Price.fractionDigits)).description
  }
}

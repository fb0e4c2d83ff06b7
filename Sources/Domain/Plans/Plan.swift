/// One immutable version of a plan: what it costs, what it includes, where it ends.
package struct Plan: Equatable, Sendable {
  package let id: PlanID
  /// As people read it: `Pro`.
  package let name: String
  package let currency: Currency
  /// The first day on which it may be assigned.
  package let effective: UTCDay
  /// For a whole month; scaled by days where it is in force for a part of one.
  package let baseFee: Money
  /// At most one for a meter, in the order of the file.
  package let skus: [SKU]
  /// Those of the SKUs first, then the plan's own; at most one for a metric and window.
  package let limits: [PlanLimit]
  package let features: [String]

  package init(
    id: PlanID, name: String, currency: Currency, effective: UTCDay, baseFee: Money,
    skus: [SKU], limits: [PlanLimit] = [], features: [String] = []
  ) {
    self.id = id
    self.name = name
    self.currency = currency
    self.effective = effective
    self.baseFee = baseFee
    self.skus = skus
    self.limits = limits
    self.features = features
  }

  package func sku(for meter: Meter) -> SKU? { skus.first { $0.meter == meter } }

  package func limit(on metric: LimitedMetric) -> PlanLimit? {
    limits.first { $0.metric == metric }
  }
}

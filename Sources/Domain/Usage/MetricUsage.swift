/// How much of one meter a tenant has used in the running month, against its plan: a profile line.
package struct MetricUsage: Equatable, Sendable {
  package let meter: Meter
  /// In the billed unit: counts, GB-months, seats.
  package let used: Quantity
  package let included: Quantity?
  package let hardLimit: Quantity?
  package let softPercent: Int
  /// Daily usage of the last 30 days, oldest first, for a sparkline.
  package let recent: [Quantity]
  /// The day on which the hard limit is expected to be passed, if within the month.
  package let limitReached: UTCDay?

  package init(
    meter: Meter, used: Quantity, included: Quantity? = nil, hardLimit: Quantity? = nil,
    softPercent: Int = 80, recent: [Quantity] = [], limitReached: UTCDay? = nil
  ) {
    self.meter = meter
    self.used = used
    self.included = included
    self.hardLimit = hardLimit
    self.softPercent = softPercent
    self.recent = recent
    self.limitReached = limitReached
  }
}

import Domain

/// The hour in which a month's use passed a level of the plan's limit.
struct LimitCrossing: Equatable, Sendable {
  var meter: Meter
  var period: BillingPeriod
  var level: LimitLevel
  var limit: PlanLimit
  var plan: PlanID
  var at: Timestamp
  /// In the billed unit.
  var used: Quantity

  /// As the worker words it.
  var words: String { limit.words(crossing: level, used: used) }
}

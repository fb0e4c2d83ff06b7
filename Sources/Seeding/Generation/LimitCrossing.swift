package import Domain

/// The hour in which a month's use passed a threshold of the plan's limit.
package struct LimitCrossing: Equatable, Sendable {
  package enum Threshold: String, Sendable {
    case soft, hard
  }

  package var meter: Meter
  package var period: BillingPeriod
  package var threshold: Threshold
  package var limit: PlanLimit
  package var plan: PlanID
  package var at: Timestamp
  /// In the billed unit.
  package var used: Quantity
}

package import Domain

/// Where an event's usage goes, by its time alone.
package enum AdmissionVerdict: Equatable, Sendable {
  /// Into the buckets of its own period.
  case apply(BillingPeriod)
  /// Its own period is closed: billed in the next open one, which names the old.
  case adjust(of: BillingPeriod, into: BillingPeriod)
  /// To the dead letters, as `FUTURE` or `TOO_LATE`.
  case refuse(DeadLetterCode, reason: String)
}

/// The bucket of one tenant, UTC day and meter, as rating takes it.
package struct DailyUsage: Equatable, Sendable {
  package let day: UTCDay
  package let meter: Meter
  /// Millionths of the bucket's own unit: counts, GB-seconds, peak seats. A day's corrections may
  /// outweigh its use.
  package let micro: Int64

  package init(day: UTCDay, meter: Meter, micro: Int64) {
    self.day = day
    self.meter = meter
    self.micro = micro
  }
}

import Domain

/// One meter of one tenant as a service sees it: the usual amount, and when it was last reported.
struct FeedSource: Sendable {
  let tenant: TenantID
  let curve: UsageCurve
  var reported: Timestamp

  /// What has come together since the last report, at the hour's usual pace; `nil` while that is
  /// less than one unit. Levels are reported as they are.
  mutating func report(at now: Timestamp) -> FeedEvent? {
    var event = FeedEvent(
      tenant: tenant, meter: curve.meter, quantity: .zero, timestamp: now, key: "")
    if event.isGauge {
      event.quantity = curve.level(on: now.day)
      reported = now
      return event
    }
    let level = curve.amount(on: now.day, hours: now.hourOfDay..<now.hourOfDay + 1)
    let elapsed = Int128(max(0, now.microseconds - reported.microseconds))
    let units = Int128(level.micro) * elapsed / Int128(Timestamp.perHour)
    let whole = Int64(clamping: units / Int128(Quantity.perUnit))
    guard whole > 0 else { return nil }
    event.quantity = Quantity(micro: whole * Quantity.perUnit)
    reported = now
    return event
  }
}

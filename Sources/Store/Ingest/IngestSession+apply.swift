internal import Domain
internal import GRDB

extension IngestSession {
  /// Puts an accepted event into its bucket; false, with nothing changed, on overflow.
  func apply(
    _ event: UsageEvent, _ tenant: Int64, _ voided: UsageEvent.Kind?, _ rows: borrowing BucketRows
  ) throws -> Bool {
    let day = event.timestamp.day
    let key = BucketKey(tenant: tenant, meter: event.meter, day: day)
    let position = try self.position(of: key, rows)
    let hour = event.timestamp.hourOfDay
    guard Self.isSample(event, voided) else {
      guard let units = Self.units(event) else { return false }
      let isVoid = voided != nil
      guard
        buckets[position].detail.add(
          isVoid ? -units : units, hour: hour, events: isVoid ? -1 : 1,
          besideLevels: event.meter == .storageGBMonth)
      else { return false }
      buckets[position].isChanged = true
      return true
    }
    guard DayDetail.fits(level: event.quantity, of: event.meter) else { return false }
    let sample = GaugeSample(
      at: event.timestamp.microseconds - day.start.microseconds, level: event.quantity.micro)
    if voided == nil {
      buckets[position].detail.insert(sample, hour: hour)
    } else if !buckets[position].detail.remove(sample, hour: hour) {
      return false
    }
    buckets[position].isChanged = true
    let days = gaugeDays[key.series] ?? day...day
    gaugeDays[key.series] = min(days.lowerBound, day)...max(days.upperBound, day)
    return true
  }

  /// Seats are levels however they are sent; storage is one where it is sent as a gauge.
  static func isSample(_ event: UsageEvent, _ voided: UsageEvent.Kind?) -> Bool {
    event.meter == .seat || (voided ?? event.kind) == .gauge
  }

  /// The quantity in the unit of its bucket; `nil` on overflow.
  static func units(_ event: UsageEvent) -> Int64? {
    guard event.meter == .storageGBMonth else { return event.quantity.micro }
    let hours = event.basis == .gbHour ? 1 : event.timestamp.day.month.hours
    let (units, overflow) = event.quantity.micro.multipliedReportingOverflow(
      by: Int64(hours) * 3600)
    return overflow ? nil : units
  }
}

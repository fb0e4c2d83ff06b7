import Domain
package import Store

extension TenantHistory {
  /// Its usage as rows of the store, in the order of the table. The store works out what a day
  /// comes to, by the same code as for the worker; `usage(in:)` must say the same.
  package func buckets() -> [SeedBucket] {
    curves.sorted { $0.meter.rawValue < $1.meter.rawValue }.flatMap { curve in
      curve.meter == .seat || curve.meter == .storageGBMonth ? levels(curve) : counts(curve)
    }
  }

  private func counts(_ curve: UsageCurve) -> [SeedBucket] {
    var buckets: [SeedBucket] = []
    var day = days.lowerBound
    while day < days.upperBound {
      var hours: [SeedBucket.Hour] = []
      for hour in curve.reportingHours(of: day) {
        let amount = curve.amount(on: day, hours: hour..<hour + 1)
        guard amount.micro > 0 else { continue }
        let events = isTold ? min(60, amount.micro / Quantity.perUnit) : 1
        hours.append(SeedBucket.Hour(hour: hour, micro: amount.micro, events: events))
      }
      if !hours.isEmpty {
        buckets.append(SeedBucket(meter: curve.meter, day: day, hours: hours))
      }
      day = day.advanced(by: 1)
    }
    return buckets
  }

  /// A sample at the beginning of every day, and one of nothing where usage ends.
  private func levels(_ curve: UsageCurve) -> [SeedBucket] {
    var buckets: [SeedBucket] = []
    var day = days.lowerBound
    while day < days.upperBound {
      let alive = curve.aliveHours(of: day)
      if !alive.isEmpty {
        var levels = [SeedBucket.Level(hour: alive.lowerBound, micro: curve.level(on: day).micro)]
        if alive.upperBound < 24 {
          levels.append(SeedBucket.Level(hour: alive.upperBound, micro: 0))
        }
        let carried = curve.carried(into: day)?.micro
        buckets.append(
          SeedBucket(meter: curve.meter, day: day, carried: carried, levels: levels))
      }
      day = day.advanced(by: 1)
    }
    return buckets
  }
}

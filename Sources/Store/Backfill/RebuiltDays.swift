package import Domain

/// Days built anew from their events, in memory, beside the live rows.
package struct RebuiltDays: Sendable {
  private struct Series: Hashable {
    let tenantID: TenantID
    let meter: Meter
  }

  private let days: Range<UTCDay>
  private let sources: RebuildSources
  private var details: [RecountKey: DayDetail] = [:]

  package init(of days: Range<UTCDay>, from sources: RebuildSources) {
    self.days = days
    self.sources = sources
    for (key, detail) in sources.seeded {
      details[key] = detail
    }
  }

  /// Whether an event has a say in the days: one of theirs, or a level that may be carried in.
  package func concerns(_ event: UsageEvent) -> Bool {
    let day = event.timestamp.day
    guard day < days.upperBound else { return false }
    return day >= days.lowerBound || event.meter == .seat || event.meter == .storageGBMonth
  }

  /// `voided` is the kind of the event that a void takes back. False, with nothing changed, where
  /// the sum would overflow.
  package mutating func add(
    _ event: UsageEvent, of tenant: TenantID, voided: UsageEvent.Kind?
  ) -> Bool {
    let day = event.timestamp.day
    let isSample = IngestSession.isSample(event, voided)
    guard isSample || days.contains(day) else { return true }
    let key = RecountKey(tenantID: tenant, meter: event.meter, day: day)
    let hour = event.timestamp.hourOfDay
    guard isSample else {
      guard let units = IngestSession.units(event) else { return false }
      return details[key, default: DayDetail()]
        .add(
          voided == nil ? units : -units, hour: hour, events: voided == nil ? 1 : -1,
          besideLevels: event.meter == .storageGBMonth)
    }
    guard DayDetail.fits(level: event.quantity, of: event.meter) else { return false }
    let sample = GaugeSample(
      at: event.timestamp.microseconds - day.start.microseconds, level: event.quantity.micro)
    guard voided != nil else {
      details[key, default: DayDetail()].insert(sample, hour: hour)
      return true
    }
    return details[key]?.remove(sample, hour: hour) ?? false
  }

  /// Every day that is not what its live row says, in the order of tenant, day and metric.
  package func differences() -> [RebuiltDay] {
    let levels = carried()
    let keys = Set(details.keys.filter { days.contains($0.day) })
      .union(sources.live.keys).union(levels.keys)
    let seeded = Set(sources.seeded.map(\.key))
    return keys.sorted().compactMap { key in
      let isLive = sources.recount.stored[key] != nil
      var after = details[key] ?? DayDetail()
      after.carried = levels[key]
      // Rows that only a seed has written stand as they are.
      guard isLive || !seeded.contains(key) else { return nil }
      let stored = sources.recount.stored[key]
      let day = RebuiltDay(
        key: key, live: stored?.units ?? 0, liveEvents: stored?.events ?? 0,
        before: sources.live[key] ?? DayDetail(), after: after)
      return day.isSame ? nil : day
    }
  }

  /// The level that every day of the range begins with, as the daily step and the samples after
  /// it have it.
  private func carried() -> [RecountKey: Int64] {
    var carried: [RecountKey: Int64] = [:]
    for (series, sampled) in sampledDays() {
      guard let first = sampled.first, let last = sampled.last else { continue }
      var level: Int64? = details[key(series, first)]?.carried
      var day = first
      while day < days.upperBound {
        let key = key(series, day)
        if days.contains(day), let level, isFilled(key, after: last) { carried[key] = level }
        level = details[key]?.samples.last?.level ?? level
        day = day.advanced(by: 1)
      }
    }
    return carried
  }

  /// Up to the last sample every day is; after it those that the daily step has come to.
  private func isFilled(_ key: RecountKey, after last: UTCDay) -> Bool {
    if key.day <= last || sources.live[key]?.carried != nil { return true }
    return sources.recount.carried?.contains(key.day) ?? false
  }

  private func sampledDays() -> [Series: [UTCDay]] {
    var sampled: [Series: [UTCDay]] = [:]
    for (key, detail) in details where !detail.samples.isEmpty || detail.carried != nil {
      sampled[Series(tenantID: key.tenantID, meter: key.meter), default: []].append(key.day)
    }
    return sampled.mapValues { $0.sorted() }
  }

  private func key(_ series: Series, _ day: UTCDay) -> RecountKey {
    RecountKey(tenantID: series.tenantID, meter: series.meter, day: day)
  }
}

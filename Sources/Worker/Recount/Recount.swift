internal import Domain
internal import Store

/// The second path: adds lines up with dictionaries and 128-bit sums of its own, and steps levels
/// on its own. It shares the decoder with the first path, and no code that aggregates; what both
/// agree on is not a mistake of one of them (ADR 0073).
struct Recount {
  struct Series: Hashable {
    let tenantID: TenantID
    let meter: Meter
  }

  struct Total: Equatable {
    var units: Int128 = 0
    var events: Int64 = 0
  }

  /// A level from a moment on; `order` is that of arrival.
  private struct Step {
    let at: Int64
    let order: Int
    let level: Int64
  }

  private var kinds: [Digest128: UsageEvent.Kind] = [:]
  private var sums: [Series: [UTCDay: Total]] = [:]
  private var steps: [Series: [Step]] = [:]
  /// The level before the first seeded day of a series.
  private var origins: [Series: (day: UTCDay, level: Int64)] = [:]
  private var order = 0

  mutating func add(_ seed: RecountSources.Seeded) {
    let series = Series(tenantID: seed.key.tenantID, meter: seed.key.meter)
    sums[series, default: [:]][seed.key.day, default: Total()].units += Int128(seed.units)
    sums[series, default: [:]][seed.key.day, default: Total()].events += seed.events
    for sample in seed.samples {
      order += 1
      let at = seed.key.day.start.microseconds + sample.at
      steps[series, default: []].append(Step(at: at, order: order, level: sample.level))
    }
    guard let carried = seed.carried else { return }
    if let known = origins[series], known.day <= seed.key.day { return }
    origins[series] = (seed.key.day, carried)
  }

  /// False where the line repeats one that was added.
  mutating func add(_ event: UsageEvent, of tenant: TenantID) -> Bool {
    guard kinds[event.key] == nil else { return false }
    kinds[event.key] = event.kind
    order += 1
    let series = Series(tenantID: tenant, meter: event.meter)
    let isVoid = event.kind == .void
    let kind = isVoid ? kinds[event.corrects] ?? .usage : event.kind
    let day = event.timestamp.day
    sums[series, default: [:]][day, default: Total()].events += isVoid ? -1 : 1
    if event.meter == .seat || kind == .gauge {
      step(series, event, isVoid: isVoid)
    } else {
      let units = Self.units(event)
      sums[series, default: [:]][day, default: Total()].units += isVoid ? -units : units
    }
    return true
  }

  private mutating func step(_ series: Series, _ event: UsageEvent, isVoid: Bool) {
    let at = event.timestamp.microseconds
    let level = event.quantity.micro
    guard isVoid else {
      steps[series, default: []].append(Step(at: at, order: order, level: level))
      return
    }
    // A void that precedes its sample was refused, so one like it is there.
    if let index = steps[series]?.firstIndex(where: { $0.at == at && $0.level == level }) {
      steps[series]?.remove(at: index)
    }
  }

  /// Amounts in micro-units; of storage in micro-GB-seconds.
  private static func units(_ event: UsageEvent) -> Int128 {
    let micro = Int128(event.quantity.micro)
    guard event.meter == .storageGBMonth else { return micro }
    let month = event.timestamp.day.month
    let hours = event.basis == .gbHour ? 1 : Int128(month.days) * 24
    return micro * hours * 3600
  }

  /// What every day comes to. Levels hold to the last sampled day, or to the day given.
  func totals(carriedThrough: UTCDay?) -> [RecountKey: Total] {
    var totals: [RecountKey: Total] = [:]
    for (series, days) in sums {
      for (day, total) in days { totals[key(series, day)] = total }
    }
    for series in Set(steps.keys).union(origins.keys) {
      let sorted = (steps[series] ?? []).sorted { ($0.at, $0.order) < ($1.at, $1.order) }
      guard let last = sorted.last else { continue }
      let end = max(Timestamp(microseconds: last.at).day, carriedThrough ?? .init(daysSince1970: 0))
      for (day, units) in walk(series, sorted, through: end) {
        totals[key(series, day), default: Total()].units += units
      }
    }
    return totals
  }

  private func key(_ series: Series, _ day: UTCDay) -> RecountKey {
    RecountKey(tenantID: series.tenantID, meter: series.meter, day: day)
  }

  /// The peak of each day, or its level times seconds.
  private func walk(
    _ series: Series, _ sorted: [Step], through end: UTCDay
  ) -> [(UTCDay, Int128)] {
    guard let first = sorted.first else { return [] }
    var day = Timestamp(microseconds: first.at).day
    var level: Int64?
    if let origin = origins[series], origin.day <= day { (day, level) = (origin.day, origin.level) }
    var days: [(UTCDay, Int128)] = []
    var index = 0
    while day <= end {
      let next = day.advanced(by: 1).start.microseconds
      var second = day.start.seconds
      var peak = level ?? 0
      var area: Int128 = 0
      while index < sorted.count, sorted[index].at < next {
        let at = Timestamp(microseconds: sorted[index].at).seconds
        area += Int128(level ?? 0) * Int128(at - second)
        second = at
        level = sorted[index].level
        peak = max(peak, sorted[index].level)
        index += 1
      }
      area += Int128(level ?? 0) * Int128(day.advanced(by: 1).start.seconds - second)
      days.append((day, series.meter == .seat ? Int128(peak) : area))
      day = day.advanced(by: 1)
    }
    return days
  }
}

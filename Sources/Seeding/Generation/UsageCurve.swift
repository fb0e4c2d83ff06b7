package import Domain

/// The usage of one meter by one tenant, for any hour of its life: a pure function of the seed.
///
/// Sums of hours and of days agree exactly, because an hour is the difference of two running
/// sums of its day.
package struct UsageCurve: Sendable {
  package let meter: Meter
  private let shape: UsageShape
  private let growth: Growth
  private let random: SeedRandom
  private let asOfDay: UTCDay
  /// Hours since 1970, half open, in which there is usage at all.
  package let hours: Range<Int64>
  /// `nil` where services report all the time.
  private let batching: Batching?

  /// Usage that is collected and reported at one hour of every so many days.
  package struct Batching: Equatable, Sendable {
    package var hour: Int
    package var everyDays: Int
  }

  /// `from` is the tenant's beginning, `until` the as-of time or a suspension before it; the hour
  /// that has only begun is left to the live feed. A level that nothing has ended holds to the end
  /// of the as-of day, as the worker counts it.
  package init(
    meter: Meter, shape: UsageShape, tenant: TenantID, seed: UInt64, asOf: Timestamp,
    from: Timestamp, until: Timestamp, batching: Batching? = nil
  ) {
    self.meter = meter
    self.shape = shape
    asOfDay = asOf.day
    growth = Growth(
      percentPerThirtyDays: shape.growth,
      daysBack: Int(asOf.day.daysSince1970 - from.day.daysSince1970))
    random = SeedRandom(seed: seed, tenant.rawValue)
    self.batching = batching
    let first = from.hour + (from.microseconds % Timestamp.perHour == 0 ? 0 : 1)
    let isLevel = meter == .storageGBMonth || meter == .seat
    let end = isLevel && until >= asOf ? asOf.day.advanced(by: 1).start : until
    hours = first..<max(first, end.hour)
  }

  /// What a day holds, in the bucket's own unit: a count, GB-hours, or peak seats. Zero outside
  /// of the tenant's life.
  package func amount(on day: UTCDay) -> Quantity { amount(on: day, hours: 0..<24) }

  /// The same for some hours of the day.
  package func amount(on day: UTCDay, hours wanted: Range<Int>) -> Quantity {
    let alive = aliveHours(of: day).clamped(to: wanted)
    guard !alive.isEmpty else { return .zero }
    let usual = dayLevel(day)
    switch meter {
    case .ingestUnit, .queryCredit:
      if let batching { return collected(batching, on: day, within: alive, usual: usual) }
      let sums = shape.rhythm.hoursUpTo
      let units = usual / Quantity.perUnit
      let whole = Int64(sums[24])
      let upper = units * Int64(sums[alive.upperBound]) / whole
      let lower = units * Int64(sums[alive.lowerBound]) / whole
      return Quantity(micro: (upper - lower) * Quantity.perUnit)
    case .storageGBMonth:
      return Quantity(micro: usual * Int64(alive.count))
    case .seat:
      // The day begins with the level of the day before, which may be the peak.
      return alive.lowerBound > 0
        ? level(on: day) : max(level(on: day), carried(into: day) ?? .zero)
    }
  }

  /// Gigabytes stored or seats held on a day.
  package func level(on day: UTCDay) -> Quantity {
    let usual = dayLevel(day)
    guard meter == .seat else { return Quantity(micro: usual) }
    return Quantity(
      micro: (usual + Quantity.perUnit / 2) / Quantity.perUnit * Quantity.perUnit)
  }

  /// The level with which a day begins; `nil` on the first one.
  package func carried(into day: UTCDay) -> Quantity? {
    let yesterday = day.advanced(by: -1)
    return aliveHours(of: yesterday).isEmpty ? nil : level(on: yesterday)
  }

  private func collected(
    _ batching: Batching, on day: UTCDay, within alive: Range<Int>, usual: Int64
  ) -> Quantity {
    guard alive.contains(batching.hour), Int(day.daysSince1970) % batching.everyDays == 0 else {
      return .zero
    }
    let units = usual * Int64(batching.everyDays) / Quantity.perUnit
    return Quantity(micro: units * Quantity.perUnit)
  }

  /// Millionths of the unit that buckets are kept in: storage holds GB-seconds there.
  func bucketMicro(_ amount: Quantity) -> Int64 {
    meter == .storageGBMonth ? amount.micro * 3_600 : amount.micro
  }

  /// The hours of a day that lie within the tenant's life.
  package func aliveHours(of day: UTCDay) -> Range<Int> {
    let midnight = Int64(day.daysSince1970) * 24
    return Int(
      max(0, min(24, hours.lowerBound - midnight)))..<Int(
        max(0, max(min(24, hours.upperBound - midnight), min(24, hours.lowerBound - midnight))))
  }

  /// The hours of a day in which a count can come in.
  func reportingHours(of day: UTCDay) -> Range<Int> {
    let alive = aliveHours(of: day)
    return batching.map { ($0.hour..<$0.hour + 1).clamped(to: alive) } ?? alive
  }

  /// The end of the last hour in which something was reported.
  func lastReport(by asOf: Timestamp) -> Timestamp? {
    let end = min(hours.upperBound, asOf.hour)
    guard end > hours.lowerBound else { return nil }
    guard let batching else { return Timestamp(seconds: end * 3_600 - 1) }
    let day = Timestamp(seconds: (end - 1) * 3_600).day
    for back in 0...batching.everyDays {
      let day = day.advanced(by: -back)
      let hour = Int64(day.daysSince1970) * 24 + Int64(batching.hour)
      if hour >= hours.lowerBound, hour < end, amount(on: day).micro > 0 {
        return Timestamp(seconds: hour * 3_600 + 1)
      }
    }
    return nil
  }

  /// Millionths of a unit on a whole day of this date.
  private func dayLevel(_ day: UTCDay) -> Int64 {
    let ago = Int(asOfDay.daysSince1970 - day.daysSince1970)
    var factor = Int128(growth.factor(daysAgo: ago))
    var scale: Int128 = 1_000_000
    if meter == .ingestUnit || meter == .queryCredit {
      factor *= Int128(shape.rhythm.week[day.weekday])
      scale *= 1_000
    }
    if shape.noise > 0 {
      let part = Meter.allCases.firstIndex(of: meter) ?? 0
      factor *= Int128(random.spread(percent: shape.noise, Int(day.daysSince1970), part))
      scale *= 1_000
    }
    for burst in shape.bursts where burst.daysAgo >= ago && burst.daysAgo - burst.days < ago {
      factor *= Int128(max(0, 100 + burst.percent))
      scale *= 100
    }
    return Int64(clamping: Int128(shape.level.micro) * factor / scale)
  }
}

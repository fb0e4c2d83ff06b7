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

  /// `from` is the tenant's beginning, `until` the as-of time or a suspension before it; the hour
  /// that has only begun is left to the live feed.
  package init(
    meter: Meter, shape: UsageShape, tenant: TenantID, seed: UInt64, asOf: Timestamp,
    from: Timestamp, until: Timestamp
  ) {
    self.meter = meter
    self.shape = shape
    asOfDay = asOf.day
    growth = Growth(
      percentPerThirtyDays: shape.growth,
      daysBack: Int(asOf.day.daysSince1970 - from.day.daysSince1970))
    random = SeedRandom(seed: seed, tenant.rawValue)
    let first = from.hour + (from.microseconds % Timestamp.perHour == 0 ? 0 : 1)
    hours = first..<max(first, until.hour)
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
      let sums = shape.rhythm.hoursUpTo
      let units = usual / Quantity.perUnit
      let whole = Int64(sums[24])
      let upper = units * Int64(sums[alive.upperBound]) / whole
      let lower = units * Int64(sums[alive.lowerBound]) / whole
      return Quantity(micro: (upper - lower) * Quantity.perUnit)
    case .storageGBMonth:
      return Quantity(micro: usual * Int64(alive.count))
    case .seat:
      let seats = (usual + Quantity.perUnit / 2) / Quantity.perUnit
      return Quantity(micro: seats * Quantity.perUnit)
    }
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

import Domain

extension TenantHistory {
  /// Every crossing in the months whose usage is known from their first day on, oldest first;
  /// judged by the rules that the worker uses.
  func limitCrossings() -> [LimitCrossing] {
    var found: [LimitCrossing] = []
    var period = days.lowerBound.month
    if days.lowerBound != max(period.firstDay, createdAt.day) { period = period.next }
    while period.firstDay < days.upperBound {
      for curve in curves { found += crossings(of: curve, in: period) }
      period = period.next
    }
    return found.sorted { ($0.at, $0.meter.rawValue) < ($1.at, $1.meter.rawValue) }
  }

  private func crossings(of curve: UsageCurve, in period: BillingPeriod) -> [LimitCrossing] {
    var sum: Int128 = 0
    var watches: [PlanID: LimitWatch] = [:]
    var found: [LimitCrossing] = []
    var day = max(period.firstDay, days.lowerBound)
    while day < min(period.endDay, days.upperBound) {
      let before = sum
      sum = Self.add(curve, curve.amount(on: day), to: sum)
      if let plan = plan(on: day), let limit = plan.limit(on: .meter(curve.meter)),
        limit.window == .month
      {
        let used = Self.billed(sum, curve.meter, in: period)
        let change = watches[plan.id, default: LimitWatch()].observe(used: used, limit: limit)
        found += (change?.crossed ?? []).map { level in
          let hour = hour(of: curve, on: day, after: before) {
            limit.level(used: Self.billed($0, curve.meter, in: period)) >= level
          }
          return LimitCrossing(
            meter: curve.meter, period: period, level: level, limit: limit, plan: plan.id,
            at: hour.at, used: Self.billed(hour.sum, curve.meter, in: period))
        }
      }
      day = day.advanced(by: 1)
    }
    return found
  }

  /// Counts and GB-seconds add up; of seats the highest day counts.
  private static func add(_ curve: UsageCurve, _ amount: Quantity, to sum: Int128) -> Int128 {
    let micro = Int128(curve.bucketMicro(amount))
    return curve.meter == .seat ? max(sum, micro) : sum + micro
  }

  private static func billed(
    _ sum: Int128, _ meter: Meter, in period: BillingPeriod
  ) -> Quantity {
    guard meter != .seat else { return Quantity(micro: Int64(clamping: sum)) }
    let unit = meter.billedUnitMicro(in: period) / Int128(Quantity.perUnit)
    return Quantity(micro: Int64(clamping: sum / unit))
  }

  /// The first hour of the day in which the sum passes; a peak of seats passes at its beginning.
  private func hour(
    of curve: UsageCurve, on day: UTCDay, after before: Int128, passes: (Int128) -> Bool
  ) -> (at: Timestamp, sum: Int128) {
    let alive = curve.aliveHours(of: day)
    for hour in alive {
      let sum = Self.add(curve, curve.amount(on: day, hours: 0..<hour + 1), to: before)
      if passes(sum) {
        return (min(day.start.advanced(bySeconds: Int64(hour) * 3_600 + 1_800), asOf), sum)
      }
    }
    let whole = Self.add(curve, curve.amount(on: day), to: before)
    return (min(day.start.advanced(bySeconds: Int64(alive.upperBound) * 3_600 - 1), asOf), whole)
  }
}

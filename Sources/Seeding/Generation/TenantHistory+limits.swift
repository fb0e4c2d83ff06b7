import Domain

extension TenantHistory {
  /// Every crossing in the months whose usage is known from their first day on, oldest first.
  /// Soft is `used × 100 ≥ hard × percent`, hard is `used > hard`, as the worker judges them.
  package func limitCrossings() -> [LimitCrossing] {
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
    var passed: Set<LimitCrossing.Threshold> = []
    var found: [LimitCrossing] = []
    var day = max(period.firstDay, days.lowerBound)
    while day < min(period.endDay, days.upperBound), passed.count < 2 {
      let before = sum
      let amount = Int128(curve.bucketMicro(curve.amount(on: day)))
      sum = curve.meter == .seat ? max(sum, amount) : sum + amount
      if let plan = plan(on: day), let limit = plan.limit(on: .meter(curve.meter)),
        limit.window == .month
      {
        for threshold in [LimitCrossing.Threshold.soft, .hard]
        where !passed.contains(threshold)
          && Self.passes(sum, threshold, limit, curve.meter, period)
        {
          passed.insert(threshold)
          let hour = hour(of: curve, on: day, after: before) {
            Self.passes($0, threshold, limit, curve.meter, period)
          }
          found.append(
            LimitCrossing(
              meter: curve.meter, period: period, threshold: threshold, limit: limit,
              plan: plan.id, at: hour.at,
              used: Quantity(
                micro: Int64(
                  clamping: hour.sum * Int128(Quantity.perUnit)
                    / Self.unitMicro(curve.meter, in: period)))))
        }
      }
      day = day.advanced(by: 1)
    }
    return found
  }

  private static func passes(
    _ sum: Int128, _ threshold: LimitCrossing.Threshold, _ limit: PlanLimit, _ meter: Meter,
    _ period: BillingPeriod
  ) -> Bool {
    let hard = Int128(limit.hard.micro) * unitMicro(meter, in: period)
    let used = sum * Int128(Quantity.perUnit)
    return switch threshold {
    case .soft: used * 100 >= hard * Int128(limit.softPercent)
    case .hard: used > hard
    }
  }

  /// A limit on seats holds for the highest day, not for the billed average.
  private static func unitMicro(_ meter: Meter, in period: BillingPeriod) -> Int128 {
    meter == .seat ? Int128(Quantity.perUnit) : meter.billedUnitMicro(in: period)
  }

  /// The first hour of the day at whose end the sum passes; seats, which are judged by the day,
  /// pass at its end.
  private func hour(
    of curve: UsageCurve, on day: UTCDay, after before: Int128, passes: (Int128) -> Bool
  ) -> (at: Timestamp, sum: Int128) {
    let amount = Int128(curve.bucketMicro(curve.amount(on: day)))
    let whole = curve.meter == .seat ? max(before, amount) : before + amount
    let alive = curve.aliveHours(of: day)
    guard curve.meter != .seat else {
      return (day.start.advanced(bySeconds: Int64(alive.upperBound) * 3_600 - 1), whole)
    }
    for hour in alive {
      let amount = curve.amount(on: day, hours: 0..<hour + 1)
      let sum = before + Int128(curve.bucketMicro(amount))
      if passes(sum) { return (day.start.advanced(bySeconds: Int64(hour) * 3_600 + 1_800), sum) }
    }
    return (day.start.advanced(bySeconds: Int64(alive.upperBound) * 3_600 - 1), whole)
  }
}

/// A tenant's use of all that is metered or limited, on one day.
package struct LimitSurvey {
  private let plan: Plan?
  private let today: UTCDay
  private let usage: [DailyUsage]
  private let totals: MonthTotals

  /// - Parameter usage: of the month of `today`, and for the forecast of the 28 days before today.
  package init(plan: Plan?, usage: [DailyUsage], today: UTCDay) {
    self.plan = plan
    self.today = today
    self.usage = usage
    let month = today.month
    totals = MonthTotals(
      period: month, usage: usage.filter { month.contains($0.day) }, today: today)
  }

  /// Every meter, with or without a limit, then approvals where the plan limits them.
  ///
  /// - Parameter thresholds: soft percentages that guardrails have moved.
  /// - Parameter decided: requests of the tenant that were decided today.
  package func statuses(
    thresholds: [Meter: Int] = [:], decided: Int = 0
  ) throws -> [LimitStatus] {
    var statuses = try Meter.allCases.map { meter in
      try status(of: meter, softPercent: thresholds[meter])
    }
    if let limit = plan?.limit(on: .approvals) {
      statuses.append(
        LimitStatus(
          metric: .approvals, plan: plan?.id, period: today.description,
          used: Quantity(micro: Int64(decided) * Quantity.perUnit), limit: limit))
    }
    return statuses
  }

  private func status(of meter: Meter, softPercent: Int?) throws -> LimitStatus {
    let limit = plan?.limit(on: .meter(meter))
    let isDaily = limit?.window == .day
    var status = LimitStatus(
      metric: .meter(meter), plan: plan?.id,
      period: isDaily ? today.description : today.month.description,
      used: try totals.used(of: meter, plan: plan), limit: limit, softPercent: softPercent)
    guard !isDaily else { return status }
    let forecast = UsageForecast(of: meter, usage: usage, today: today)
    status.forecast = try forecast?.atEnd()
    status.reachedOn = limit.flatMap { forecast?.dayReaching($0.hard) }
    return status
  }
}

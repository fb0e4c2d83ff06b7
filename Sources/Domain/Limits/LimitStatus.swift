/// One line of `switchboard limits`: a tenant's use of one metric against its plan.
package struct LimitStatus: Equatable, Sendable {
  package let metric: LimitedMetric
  /// `nil` for a tenant without a plan.
  package let plan: PlanID?
  /// `2026-02` or `2026-02-01`, after the limit's window.
  package let period: String
  package let used: Quantity
  /// `nil` where the plan sets none.
  package let limit: PlanLimit?
  /// From what percentage on it warns: the plan's, or where a guardrail has moved it.
  package let softPercent: Int?
  /// What it is expected to come to by the end of the month.
  package var forecast: UsageForecast.Band?
  /// The day on which the hard limit is expected to be passed, if within the month.
  package var reachedOn: UTCDay?

  package init(
    metric: LimitedMetric, plan: PlanID?, period: String, used: Quantity, limit: PlanLimit?,
    softPercent: Int? = nil
  ) {
    self.metric = metric
    self.plan = plan
    self.period = period
    self.used = used
    self.limit = limit
    self.softPercent = limit.map { softPercent ?? $0.softPercent }
  }

  /// `nil` without a limit.
  package var level: LimitLevel? { limit?.level(used: used, softPercent: softPercent) }

  /// Whether the services may go on, exit 0 or 3 of the command. Approvals are enforced before
  /// they are used, so there the question is whether one more may be asked for.
  package var isAllowed: Bool {
    guard let limit else { return true }
    return metric == .approvals ? used < limit.hard : used <= limit.hard
  }
}

/// One line of `switchboard limits`: a tenant's use of one metric against its plan.
package struct LimitStatus: Equatable, Sendable {
  package let limit: PlanLimit
  package let plan: PlanID
  /// `2026-02` or `2026-02-01`.
  package let period: String
  package let used: Quantity
  package let level: LimitLevel
  /// The day on which the hard limit is expected to be passed, if within the period.
  package let reachedOn: UTCDay?

  package init(
    key: LimitKey, limit: PlanLimit, used: Quantity, softPercent: Int? = nil,
    reachedOn: UTCDay? = nil
  ) {
    self.limit = limit
    plan = key.plan
    period = key.period
    self.used = used
    level = limit.level(used: used, softPercent: softPercent)
    self.reachedOn = reachedOn
  }

  /// Whether the services may go on: exit 0 or 3 of the command.
  package var isAllowed: Bool { level < .hard }
}

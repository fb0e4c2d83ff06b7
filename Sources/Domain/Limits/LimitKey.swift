/// What a limit fires once for: a new month or day, or another plan version, begins afresh.
package struct LimitKey: Hashable, Sendable {
  package let tenantID: TenantID
  package let metric: LimitedMetric
  /// `2026-02` or `2026-02-01`, after the limit's window.
  package let period: String
  package let plan: PlanID

  package init(tenantID: TenantID, limit: PlanLimit, plan: PlanID, day: UTCDay) {
    self.tenantID = tenantID
    metric = limit.metric
    period = limit.window == .month ? day.month.description : day.description
    self.plan = plan
  }

  package init(tenantID: TenantID, metric: LimitedMetric, period: String, plan: PlanID) {
    self.tenantID = tenantID
    self.metric = metric
    self.period = period
    self.plan = plan
  }
}

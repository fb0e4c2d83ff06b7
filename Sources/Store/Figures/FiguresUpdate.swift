package import Domain

/// Reckoned figures with what they have set off, to be written at once.
package struct FiguresUpdate: Sendable {
  /// The subject of a guardrail: the limit on one meter of a tenant.
  package struct Limited: Hashable, Sendable {
    package let tenantID: TenantID
    package let meter: Meter

    package init(_ tenantID: TenantID, _ meter: Meter) {
      self.tenantID = tenantID
      self.meter = meter
    }
  }

  /// The month that runs.
  package var running: BillingPeriod
  package var figures: [FiguresRecord] = []
  package var watches: [LimitKey: LimitWatch] = [:]
  package var guardrails: [Limited: GuardrailState] = [:]
  /// With the floor that they are held against, in basis points.
  package var margins: [TenantID: (watch: MarginWatch, floor: Int)] = [:]
  /// What has gone beyond the included amount for the first time in the month.
  package var overages: Set<Limited> = []
  package var entries: [TimelineEntry] = []
  package var incidents: [IncidentRecord] = []
  /// Of the running month, and ended ones that late usage or an assignment has changed.
  package var months: [TenantMonth] = []
  /// Numbers of tenants that have no running month: they are gone, or not there yet.
  package var monthless: [Int64] = []

  package init(running: BillingPeriod) { self.running = running }
}

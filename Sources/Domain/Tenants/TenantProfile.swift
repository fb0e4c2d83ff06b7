/// All that the profile shows of one tenant.
package struct TenantProfile: Equatable, Sendable {
  package var row: CatalogRow
  package var partnerName: String
  package var planVersion: Int?
  package var planFrom: UTCDay
  package var riskReason: String
  package var metrics: [MetricUsage]
  package var openIncidents: Int
  /// Mean time from opening to resolution of the incidents of the last 90 days, in seconds.
  package var meanTimeToResolve: Int64?
  package var approvalsToday: Int
  package var approvalsLimit: Int?
  package var pendingRequests: Int
  /// Cost of goods sold of the running month.
  package var cogs: Money?
  package var watermark: Int64
  /// Where its limits warn, as evaluated or pinned last; none before the first evaluation.
  package var guardrails: [GuardrailRow] = []

  package init(
    row: CatalogRow, partnerName: String, planVersion: Int?, planFrom: UTCDay,
    riskReason: String, metrics: [MetricUsage], openIncidents: Int, meanTimeToResolve: Int64?,
    approvalsToday: Int, approvalsLimit: Int?, pendingRequests: Int, cogs: Money?,
    watermark: Int64
  ) {
    self.row = row
    self.partnerName = partnerName
    self.planVersion = planVersion
    self.planFrom = planFrom
    self.riskReason = riskReason
    self.metrics = metrics
    self.openIncidents = openIncidents
    self.meanTimeToResolve = meanTimeToResolve
    self.approvalsToday = approvalsToday
    self.approvalsLimit = approvalsLimit
    self.pendingRequests = pendingRequests
    self.cogs = cogs
    self.watermark = watermark
  }
}

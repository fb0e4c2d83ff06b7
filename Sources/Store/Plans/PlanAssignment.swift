package import Domain

/// From which UTC day on, the whole of it, a tenant is on a plan version.
package struct PlanAssignment: Equatable, Sendable {
  package var tenantID: TenantID
  package var from: UTCDay
  package var plan: String
  package var version: Int
  package var assignedAt: Timestamp
  package var assignedBy: String

  package init(
    tenantID: TenantID, from: UTCDay, plan: String, version: Int, assignedAt: Timestamp,
    assignedBy: String
  ) {
    self.tenantID = tenantID
    self.from = from
    self.plan = plan
    self.version = version
    self.assignedAt = assignedAt
    self.assignedBy = assignedBy
  }
}

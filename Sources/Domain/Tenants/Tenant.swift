/// A customer of a partner, as the store keeps it.
package struct Tenant: Equatable, Sendable {
  package let id: TenantID
  package let partnerID: PartnerID
  package var name: String
  package var region: String
  package var status: TenantStatus
  /// The plan's name (`pro`); which version is in force comes from the assignments.
  package var plan: String
  package var planFrom: UTCDay
  /// 0 (calm) to 100, with the sentence that explains it.
  package var risk: Int
  package var riskReason: String
  package var createdAt: Timestamp
  /// Rises with every change of the row; an action that was begun on another version is refused.
  package var rowVersion: Int64

  package init(
    id: TenantID, partnerID: PartnerID, name: String, region: String, status: TenantStatus,
    plan: String, planFrom: UTCDay, risk: Int, riskReason: String = "", createdAt: Timestamp,
    rowVersion: Int64 = 1
  ) {
    self.id = id
    self.partnerID = partnerID
    self.name = name
    self.region = region
    self.status = status
    self.plan = plan
    self.planFrom = planFrom
    self.risk = risk
    self.riskReason = riskReason
    self.createdAt = createdAt
    self.rowVersion = rowVersion
  }
}

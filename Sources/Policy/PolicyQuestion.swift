package import Domain

/// Who wants to do what with which tenant.
package struct PolicyQuestion: Equatable, Sendable {
  package var action: PolicyAction
  package var person: Operator
  package var tenantID: TenantID
  package var partnerID: PartnerID
  package var status: TenantStatus

  package init(
    _ action: PolicyAction, by person: Operator, tenant: TenantID, of partner: PartnerID,
    status: TenantStatus
  ) {
    self.action = action
    self.person = person
    tenantID = tenant
    partnerID = partner
    self.status = status
  }
}

package import Domain

/// Who wants to do what with which tenant, or with what is of no tenant.
package struct PolicyQuestion: Equatable, Sendable {
  /// The tenant that it is about, as far as decisions depend on it.
  package struct Subject: Equatable, Sendable {
    package var id: TenantID
    package var partnerID: PartnerID
    package var status: TenantStatus
  }

  package var action: PolicyAction
  package var person: Operator
  package var tenant: Subject?

  package init(_ action: PolicyAction, by person: Operator, with tenant: Tenant?) {
    self.action = action
    self.person = person
    self.tenant = tenant.map {
      Subject(id: $0.id, partnerID: $0.partnerID, status: $0.status)
    }
  }

  package init(
    _ action: PolicyAction, by person: Operator, tenant: TenantID, of partner: PartnerID,
    status: TenantStatus
  ) {
    self.action = action
    self.person = person
    self.tenant = Subject(id: tenant, partnerID: partner, status: status)
  }
}

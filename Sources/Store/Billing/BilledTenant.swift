package import Domain

/// Who a bill is for, named as the catalog names it when the bill is written.
package struct BilledTenant: Equatable, Sendable {
  package var id: TenantID
  package var name: String
  package var partnerID: PartnerID
  package var partnerName: String
  package var status: TenantStatus

  package init(
    id: TenantID, name: String, partnerID: PartnerID, partnerName: String, status: TenantStatus
  ) {
    self.id = id
    self.name = name
    self.partnerID = partnerID
    self.partnerName = partnerName
    self.status = status
  }
}

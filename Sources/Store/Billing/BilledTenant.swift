package import Domain
internal import GRDB

/// Who a bill is for, named as the catalog names it when the bill is written.
package struct BilledTenant: Equatable, Sendable {
  package var id: TenantID
  package var name: String
  package var partnerID: PartnerID
  package var partnerName: String

  package init(id: TenantID, name: String, partnerID: PartnerID, partnerName: String) {
    self.id = id
    self.name = name
    self.partnerID = partnerID
    self.partnerName = partnerName
  }
}

extension BilledTenant {
  init(_ row: Row) {
    self.init(
      id: TenantID(row["tenant_id"]), name: row["name"],
      partnerID: PartnerID(row["partner_id"] as String), partnerName: row["partner_name"])
  }
}

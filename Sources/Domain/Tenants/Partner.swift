/// A reseller of the platform; tenants belong to exactly one.
package struct Partner: Equatable, Sendable {
  package let id: PartnerID
  package var name: String

  package init(id: PartnerID, name: String) {
    self.id = id
    self.name = name
  }
}

package import Domain

/// One file of `Seeds/`: a partner, its told tenants, and its share of the many thin ones.
package struct PartnerSeed: Equatable, Sendable {
  package var partner: Partner
  /// Weight among the partners when thin tenants are dealt out.
  package var share: Int
  package var tenants: [TenantSeed]

  package init(partner: Partner, share: Int, tenants: [TenantSeed]) {
    self.partner = partner
    self.share = share
    self.tenants = tenants
  }
}

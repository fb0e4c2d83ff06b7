package import Domain

/// All that the files of `Seeds/` say: the demo's partners with their tenants, the people who
/// work at its console, and the views of the catalog that they have saved.
package struct SeedDescription: Equatable, Sendable {
  package var partners: [PartnerSeed]
  package var operators: [Operator]
  package var views: [ViewSeed]

  package init(partners: [PartnerSeed], operators: [Operator], views: [ViewSeed]) {
    self.partners = partners
    self.operators = operators
    self.views = views
  }

  /// The told tenants of all partners, in the order of the files.
  package var tenants: [TenantSeed] { partners.flatMap(\.tenants) }
}

/// A column of the catalog; every one can be sorted by. The raw value is the name in commands
/// and saved views.
package enum CatalogColumn: String, CaseIterable, Sendable {
  case name, plan, status, region, risk, usage, margin, revenue, last, created, partner, id
}

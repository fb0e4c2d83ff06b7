/// Which tenants the catalog shows, and in what order. A filter with bare words puts better
/// matches first and sorts by the column within equal ones.
package struct CatalogQuery: Equatable, Hashable, Sendable {
  package var filter: Filter
  package var sort: CatalogSort

  package init(filter: Filter = .everything, sort: CatalogSort = .byRisk) {
    self.filter = filter
    self.sort = sort
  }
}

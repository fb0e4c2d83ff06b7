/// The order of the catalog. Ties are broken by tenant id, so that the order is total.
package struct CatalogSort: Equatable, Hashable, Sendable {
  package var column: CatalogColumn
  package var descending: Bool

  package init(column: CatalogColumn, descending: Bool) {
    self.column = column
    self.descending = descending
  }

  /// Most at risk first: what needs a look stands on top.
  package static let byRisk = CatalogSort(column: .risk, descending: true)
}

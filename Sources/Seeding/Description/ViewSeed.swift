package import Domain

/// A saved view of the catalog: a filter, an order and a choice of columns under a name.
package struct ViewSeed: Equatable, Sendable {
  package var name: String
  /// In the filter language; checked by its parser where the console reads it.
  package var filter: String
  package var sort: CatalogSort
  package var columns: [CatalogColumn]
  /// The digit key that recalls it, 4–9.
  package var pin: Int?

  package init(
    name: String, filter: String, sort: CatalogSort, columns: [CatalogColumn], pin: Int?
  ) {
    self.name = name
    self.filter = filter
    self.sort = sort
    self.columns = columns
    self.pin = pin
  }
}

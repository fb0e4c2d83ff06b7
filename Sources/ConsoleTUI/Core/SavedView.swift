package import Domain

/// A filter, an order and a choice of columns under a name.
package struct SavedView: Equatable, Sendable {
  package var name: String
  package var filterText: String
  package var sort: CatalogSort
  package var columns: [CatalogColumn]
  /// The digit key, 4–9, that recalls it.
  package var pin: Int?

  package init(
    name: String, filterText: String, sort: CatalogSort, columns: [CatalogColumn],
    pin: Int? = nil
  ) {
    self.name = name
    self.filterText = filterText
    self.sort = sort
    self.columns = columns
    self.pin = pin
  }
}

/// `412 of 20,113`: how many match, and how many are in scope.
package struct CatalogCounts: Equatable, Sendable {
  package var matching: Int
  package var total: Int

  package init(matching: Int, total: Int) {
    self.matching = matching
    self.total = total
  }
}

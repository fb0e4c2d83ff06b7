/// The answer to a `CatalogRequest`: rows in the query's order.
package struct CatalogWindow: Equatable, Sendable {
  package var rows: [CatalogRow]
  /// Whether there are rows before the first and after the last.
  package var hasEarlier: Bool
  package var hasLater: Bool

  package init(rows: [CatalogRow], hasEarlier: Bool, hasLater: Bool) {
    self.rows = rows
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
  }
}

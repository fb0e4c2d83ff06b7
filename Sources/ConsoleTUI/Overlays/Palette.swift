import Domain

/// `:` finds commands, screens and tenants by a few letters.
package struct Palette: Equatable, Sendable {
  var field = TextField()
  /// Tenants that match what is typed, from the store.
  var tenants: [CatalogRow] = []
  var ticket: Ticket?
  var cursor = 0
}

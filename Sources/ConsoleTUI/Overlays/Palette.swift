import Domain

/// `:` finds commands, screens and tenants by a few letters.
package struct Palette: Equatable, Sendable {
  var field = TextField()
  /// Tenants that match what is typed, from the store.
  var tenants: [CatalogRow] = []
  /// Of the search for tenants, until it is answered.
  var ticket: Ticket?
  /// Enter was pressed before the tenants were there, and is carried out with them.
  var isEntered = false
  var cursor = 0
}

/// What fills the terminal.
package enum Screen: String, CaseIterable, Sendable {
  /// The catalog with what the size leaves room for around it.
  case catalog
  /// One tenant, whole.
  case tenant
  /// All tenants in scope, whole.
  case timeline
  case operations
}

/// What can stand in a rectangle of the screen.
package enum PaneKind: String, CaseIterable, Sendable {
  case catalog
  /// The tenant under the cursor in a few lines, below the catalog of a small terminal.
  case strip
  case profile, graph, tenantTimeline
  /// All tenants in scope.
  case timeline
  case operations

  /// Panes that show one tenant: they follow the catalog's cursor.
  var isOfTenant: Bool {
    switch self {
    case .strip, .profile, .graph, .tenantTimeline: true
    case .catalog, .timeline, .operations: false
    }
  }
}

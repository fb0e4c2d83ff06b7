/// What can stand in a rectangle of the screen. A pane that fills a screen has the screen's name.
package enum PaneKind: String, CaseIterable, Sendable {
  case catalog
  /// The tenant under the cursor in a few lines, below the catalog of a small terminal; it never
  /// has the keys.
  case strip
  case profile, tenantTimeline, graph
  /// All tenants in scope.
  case timeline
  case operations, approvals, audit, economics, exports, plans

  /// Panes that show one tenant: they follow the catalog's cursor.
  var isOfTenant: Bool {
    switch self {
    case .strip, .profile, .graph, .tenantTimeline: true
    default: false
    }
  }

  /// Whether it can be a screen of its own.
  var fillsScreen: Bool { !isOfTenant && self != .catalog }

  package var title: String { self == .tenantTimeline ? "tenant's timeline" : rawValue }

  /// Whether it draws its borders itself, several boxes in place of one.
  var drawsOwnBoxes: Bool { self == .economics }
}

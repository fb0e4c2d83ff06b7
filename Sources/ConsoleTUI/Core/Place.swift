/// Where a key is pressed: the pane with the focus.
package typealias Place = PaneKind

extension PaneKind {
  package static let everywhere = Set(allCases).subtracting([.strip])
  package static let timelines: Set = [tenantTimeline, timeline]
  package static let detail: Set = [profile, tenantTimeline, graph]
  /// Where a tenant is under the cursor or open.
  package static let tenants = detail.union([.catalog])
  /// Panes that cover the screen and may have faces of their own for `[`, `]` and Tab.
  package static let screens = Set(allCases.filter(\.fillsScreen)).subtracting([.timeline])
}

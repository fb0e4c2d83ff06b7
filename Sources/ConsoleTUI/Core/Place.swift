/// Where a key is pressed: the pane with the focus.
package enum Place: String, CaseIterable, Sendable {
  case catalog, profile, tenantTimeline, graph, timeline, operations

  package static let everywhere = Set(Place.allCases)
  package static let timelines: Set<Place> = [.tenantTimeline, .timeline]
  package static let detail: Set<Place> = [.profile, .tenantTimeline, .graph]
  /// Where a tenant is under the cursor or open.
  package static let tenants: Set<Place> = detail.union([.catalog])

  package var title: String {
    switch self {
    case .catalog: "catalog"
    case .profile: "profile"
    case .tenantTimeline: "tenant's timeline"
    case .graph: "graph"
    case .timeline: "timeline"
    case .operations: "operations"
    }
  }
}

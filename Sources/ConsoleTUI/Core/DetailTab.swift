/// The three faces of the open tenant, in the order of `[` and `]`.
package enum DetailTab: Int, CaseIterable, Sendable {
  case profile, timeline, graph

  package var title: String {
    switch self {
    case .profile: "Profile"
    case .timeline: "Timeline"
    case .graph: "Graph"
    }
  }

  var pane: PaneKind {
    switch self {
    case .profile: .profile
    case .timeline: .tenantTimeline
    case .graph: .graph
    }
  }

  func stepped(by step: Int) -> DetailTab {
    let count = Self.allCases.count
    return DetailTab(rawValue: (rawValue + step + count) % count) ?? .profile
  }
}

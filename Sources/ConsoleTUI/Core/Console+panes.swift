extension Console {
  mutating func openPane(_ pane: PaneKind) -> [Effect] {
    let context = context(for: pane)
    return switch pane {
    case .catalog: []
    case .strip, .profile: profile.open(in: context, tickets: &tickets)
    case .graph: graph.open(in: context, tickets: &tickets)
    case .tenantTimeline: tenantTimeline.open(in: context, tickets: &tickets)
    case .timeline: timeline.open(in: context, tickets: &tickets)
    case .operations: operations.open(in: context, tickets: &tickets)
    }
  }

  mutating func performInPane(_ command: Command.ID) -> [Effect] {
    let pane = focusedPane
    let context = context(for: pane)
    return switch pane {
    case .catalog: catalog.perform(command, in: context, tickets: &tickets)
    case .strip, .profile: profile.perform(command, in: context, tickets: &tickets)
    case .graph: graph.perform(command, in: context, tickets: &tickets)
    case .tenantTimeline: tenantTimeline.perform(command, in: context, tickets: &tickets)
    case .timeline: timeline.perform(command, in: context, tickets: &tickets)
    case .operations: operations.perform(command, in: context, tickets: &tickets)
    }
  }

  /// Passes an event on to every pane on screen, the catalog aside.
  mutating func passOn(_ event: Event) -> [Effect] {
    layout.panes.flatMap { placement -> [Effect] in
      let context = context(for: placement.pane)
      return switch placement.pane {
      case .catalog: []
      case .strip, .profile: profile.receive(event, in: context, tickets: &tickets)
      case .graph: graph.receive(event, in: context, tickets: &tickets)
      case .tenantTimeline: tenantTimeline.receive(event, in: context, tickets: &tickets)
      case .timeline: timeline.receive(event, in: context, tickets: &tickets)
      case .operations: operations.receive(event, in: context, tickets: &tickets)
      }
    }
  }
}

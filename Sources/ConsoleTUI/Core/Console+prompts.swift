import Domain

extension Console {
  mutating func submitToPane(
    _ text: String, _ purpose: Prompt.Purpose, _ effects: inout [Effect]
  ) -> Bool {
    let context = context(for: focusedPane)
    return switch focusedPane {
    case .tenantTimeline:
      tenantTimeline.submit(text, to: purpose, in: context, tickets: &tickets, effects: &effects)
    case .timeline:
      timeline.submit(text, to: purpose, in: context, tickets: &tickets, effects: &effects)
    default: true
    }
  }

  /// Kinds that the focused timeline shows; empty means all.
  var shownKinds: Set<TimelineKind> {
    focusedPane == .tenantTimeline ? tenantTimeline.kinds : timeline.kinds
  }

  mutating func showKinds(_ kinds: Set<TimelineKind>) -> [Effect] {
    let context = context(for: focusedPane)
    return focusedPane == .tenantTimeline
      ? tenantTimeline.show(kinds: kinds, in: context, tickets: &tickets)
      : timeline.show(kinds: kinds, in: context, tickets: &tickets)
  }
}

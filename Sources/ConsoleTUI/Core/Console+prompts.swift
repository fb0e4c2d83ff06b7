import Domain

extension Console {
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

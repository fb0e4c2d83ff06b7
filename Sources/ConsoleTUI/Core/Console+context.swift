import Domain

extension Console {
  /// What a pane may know. A pane that is not on screen gets an area of the usual size, so that
  /// it asks for a sensible number of rows.
  func context(for pane: PaneKind) -> PaneContext {
    let rect = layout.rect(of: pane)
    var context = PaneContext(
      session: session, now: now, freshness: freshness, tenant: catalog.selected,
      heldSince: hold?.since, isFocused: overlay == nil && focusedPane == pane,
      area: rect?.inner ?? Rect(column: 0, row: 0, width: 76, height: 20))
    context.isTenantsView = impersonation != nil
    context.keyMap = keyMap
    return context
  }

  var focusedPane: PaneKind { place }

  /// Opens the panes that have come into sight or whose tenant has changed, and forgets those
  /// that have gone.
  mutating func settle() -> [Effect] {
    let visible = layout.panes.map(\.pane.state)
    opened = opened.filter { visible.contains($0.key) }
    var effects: [Effect] = []
    for placement in layout.panes where placement.pane != .catalog {
      let state = placement.pane.state
      let tenant = state.isOfTenant ? catalog.selected?.id : nil
      if let before = opened[state], before == tenant { continue }
      opened[state] = .some(tenant)
      effects += openPane(placement.pane)
    }
    return effects
  }
}

extension PaneKind {
  /// Panes that show the same state.
  var state: PaneKind { self == .strip ? .profile : self }
}

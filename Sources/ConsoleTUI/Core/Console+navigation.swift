import Domain

extension Console {
  mutating func show(_ screen: Screen, _ focus: Focus) -> [Effect] {
    self.screen = screen
    self.focus = focus
    if screen != .tenant { origin = nil }
    return []
  }

  /// The panes that can have the keys, in the order of Tab.
  private var stops: [Focus] {
    Focus.allCases.filter { focus in
      switch focus {
      case .catalog: layout.rect(of: .catalog) != nil
      case .detail: layout.rect(of: tab.pane) != nil
      case .timeline: layout.rect(of: .timeline) != nil
      }
    }
  }

  mutating func moveFocus(by step: Int) -> [Effect] {
    if screen == .tenant { return turnTab(by: step) }
    if screen.pane != nil { return performInPane(step > 0 ? .nextPane : .previousPane) }
    guard let index = stops.firstIndex(of: focus) else { return [] }
    focus = stops[(index + step + stops.count) % stops.count]
    return []
  }

  mutating func turnTab(by step: Int) -> [Effect] {
    tab = tab.stepped(by: step)
    if layout.rect(of: tab.pane) == nil {
      message = .told("\(tab.title): \(keyMap.shown(.focusDetail)) opens it, full screen")
    }
    return []
  }

  /// Beside the list where there is room, else full screen.
  mutating func showDetail() -> [Effect] {
    let side = Layout(size: size, screen: .catalog, tab: tab).rect(of: tab.pane)
    return side == nil ? show(.tenant, .catalog) : show(.catalog, .detail)
  }

  mutating func open() -> [Effect] {
    switch (screen, place) {
    case (.catalog, .catalog): return show(.tenant, .catalog)
    case (.catalog, .timeline): return show(.timeline, .timeline)
    case (.catalog, _): return show(.tenant, focus)
    case (.approvals, _): return openRequest()
    case (.timeline, _): return openTenant(timeline.selected?.tenantID)
    case (.economics, _): return openTenant(economics.selection)
    default: return performInPane(.open)
    }
  }

  /// The tenant of an entry, with the catalog's cursor on it.
  mutating func openTenant(_ id: TenantID?) -> [Effect] {
    guard let id else { return [] }
    catalog.replacement = id
    let from = Origin(screen: screen, focus: focus)
    let moving = show(.tenant, .catalog)
    origin = from
    let anchor = CatalogRequest.Anchor.tenant(id, before: 10)
    return moving + catalog.load(anchor, context: context(for: .catalog), tickets: &tickets)
  }

  /// One step back: from a tenant to where it was opened, from a whole entry to the list, from a
  /// full screen to the catalog, from a pane to the list.
  mutating func back() -> [Effect] {
    if screen == .tenant, let origin { return show(origin.screen, origin.focus) }
    if screen == .audit, audit.isWhole {
      audit.isWhole = false
      return []
    }
    if screen != .catalog { return show(.catalog, .catalog) }
    if focus != .catalog { return show(.catalog, .catalog) }
    if catalog.rangeStart != nil {
      catalog.rangeStart = nil
      return []
    }
    message = .told("nothing to go back to; \(keyMap.shown(.quit)) quits")
    return []
  }
}

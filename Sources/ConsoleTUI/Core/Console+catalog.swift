import Domain

extension Console {
  /// Whether rows must stay where they are: the screen is held, or a modal lies over it.
  var isFrozen: Bool { hold != nil || overlay?.freezesOrder == true }

  mutating func refreshCatalog() -> [Effect] {
    let context = context(for: .catalog)
    return catalog.refresh(context: context, isFrozen: isFrozen, tickets: &tickets)
      + (isFrozen ? [] : catalog.countIfDue(context: context, tickets: &tickets))
  }

  mutating func loaded(_ window: CatalogWindow, _ ticket: Ticket) -> [Effect] {
    let context = context(for: .catalog)
    if let changed = catalog.hold(window, ticket) {
      hold?.changed.formUnion(changed)
      guard catalog.isOutdated else { return [] }
      return refreshCatalog()
    }
    if isFrozen, catalog.pending?.ticket == ticket, catalog.pending?.purpose == .refresh {
      catalog.pending = nil
      return refreshCatalog()
    }
    return catalog.loaded(window, ticket, context: context, tickets: &tickets)
  }

  /// Order may change again: what was frozen is read anew.
  mutating func thaw() -> [Effect] {
    guard !isFrozen else { return [] }
    return refreshCatalog()
  }

  mutating func toggleHold() -> [Effect] {
    if hold != nil {
      hold = nil
      opened = [:]
      return thaw()
    }
    hold = Hold(since: now)
    return []
  }

  mutating func show(_ filter: Filter, text: String) -> [Effect] {
    catalog.apply(filter, text: text, context(for: .catalog), &tickets)
  }
}

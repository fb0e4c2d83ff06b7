import Domain

extension Console {
  mutating func press(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    let entries = entries(of: palette)
    let isInsisting = palette.isEntered
    palette.isEntered = false
    switch key {
    case .escape: return closeOverlay()
    case .down, .tab: palette.cursor = min(max(0, entries.count - 1), palette.cursor + 1)
    case .up, .backTab: palette.cursor = max(0, palette.cursor - 1)
    case .enter:
      let entry = entries.indices.contains(palette.cursor) ? entries[palette.cursor] : nil
      let isSettled = isInsisting || (entry.map { isCertain($0, of: palette) } ?? false)
      if let entry, isSettled { return choose(entry) }
      palette.isEntered = palette.ticket != nil
    default:
      guard palette.field.take(key) else { return [] }
      return edited(palette)
    }
    overlay = .palette(palette)
    return []
  }

  mutating func edited(_ palette: Palette) -> [Effect] {
    var palette = palette
    palette.cursor = 0
    palette.tenants = []
    palette.ticket = nil
    let text = palette.field.text.trimmed
    var effects: [Effect] = []
    if !text.isEmpty {
      let ticket = tickets.next()
      palette.ticket = ticket
      effects = [.findTenants(text, ticket)]
    }
    overlay = .palette(palette)
    return effects
  }

  /// Tenants that were looked for: the cursor stays on its entry once it was moved.
  mutating func found(_ rows: [CatalogRow], _ ticket: Ticket) -> [Effect] {
    guard case .palette(var palette) = overlay, palette.ticket == ticket else { return [] }
    let former = entries(of: palette)
    palette.tenants = Array(rows.prefix(20))
    palette.ticket = nil
    let entries = entries(of: palette)
    if palette.cursor > 0, former.indices.contains(palette.cursor) {
      palette.cursor = entries.firstIndex(of: former[palette.cursor]) ?? 0
    }
    let isEntered = palette.isEntered
    palette.isEntered = false
    overlay = .palette(palette)
    guard isEntered, entries.indices.contains(palette.cursor) else { return [] }
    return choose(entries[palette.cursor])
  }

  private mutating func choose(_ entry: Palette.Entry) -> [Effect] {
    switch entry {
    case .command(let id):
      history.removeAll { $0 == id }
      history.insert(id, at: 0)
      history = Array(history.prefix(20))
      return closeOverlay() + run(id)
    case .tenant(let row):
      overlay = nil
      catalog.replacement = row.id
      let moving = show(.catalog, .catalog)
      let anchor = CatalogRequest.Anchor.tenant(row.id, before: 10)
      return moving
        + catalog.load(anchor, context: context(for: .catalog), tickets: &tickets)
    }
  }
}

import Domain

extension Console {
  mutating func press(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    let entries = entries(of: palette)
    switch key {
    case .escape: return closeOverlay()
    case .down, .tab: palette.cursor = min(max(0, entries.count - 1), palette.cursor + 1)
    case .up, .backTab: palette.cursor = max(0, palette.cursor - 1)
    case .enter:
      guard entries.indices.contains(palette.cursor) else { return [] }
      return choose(entries[palette.cursor])
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

  mutating func found(_ rows: [CatalogRow], _ ticket: Ticket) -> [Effect] {
    guard case .palette(var palette) = overlay, palette.ticket == ticket else { return [] }
    palette.tenants = Array(rows.prefix(20))
    overlay = .palette(palette)
    return []
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

  /// What the palette lists: commands by how well they match, those used last first, then
  /// tenants.
  func entries(of palette: Palette) -> [Palette.Entry] {
    let text = palette.field.text.trimmed
    let commands = CommandTable.commands.filter { $0.id != .palette && $0.group != .moving }
    let ranked = commands.compactMap { command -> (Int, Command.ID)? in
      let used = history.firstIndex(of: command.id) ?? history.count
      guard !text.isEmpty else { return (used, command.id) }
      let score = [command.title, command.id.rawValue].compactMap { Fuzzy.score(text, in: $0) }
        .min()
      return score.map { ($0 * 32 + min(used, 31), command.id) }
    }
    let sorted = ranked.enumerated().sorted {
      ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
    }
    return sorted.map { .command($0.element.1) } + palette.tenants.map { .tenant($0) }
  }
}

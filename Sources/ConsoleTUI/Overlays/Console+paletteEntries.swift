import Domain

extension Console {
  /// What the palette lists: commands and tenants by how well they match, commands used last
  /// first; then the commands that cannot run now, with their reasons.
  ///
  /// Scattered letters count only where nothing matches better: Enter on a name that was typed is
  /// never a command that happens to have its letters.
  func entries(of palette: Palette) -> [Palette.Entry] {
    let text = palette.field.text.trimmed
    let commands = CommandTable.commands.filter { $0.id != .palette && $0.group != .moving }
    let all =
      commands.map { Palette.Entry.command($0.id) } + palette.tenants.map { .tenant($0) }
    let found = all.compactMap { entry in entry.match(text).map { (entry: entry, match: $0) } }
    let isMeant = found.contains { $0.match.tier < .scattered }
    let kept = found.filter { !isMeant || $0.match.tier < .scattered }
    let ranked = kept.enumerated().map { order, one in
      let isRefused = canRun(one.entry) ? 0 : 1
      return (key: (isRefused, one.match, useRank(of: one.entry), order), entry: one.entry)
    }
    return ranked.sorted { $0.key < $1.key }.map(\.entry)
  }

  /// Whether tenants that are still being looked for cannot come before an entry.
  func isCertain(_ entry: Palette.Entry, of palette: Palette) -> Bool {
    guard palette.ticket != nil else { return true }
    guard let match = entry.match(palette.field.text.trimmed) else { return false }
    return match.tier <= .wordPrefix && canRun(entry)
  }

  private func canRun(_ entry: Palette.Entry) -> Bool {
    guard case .command(let id) = entry, let command = CommandTable.command(id) else { return true }
    return refusal(of: command) == nil
  }

  /// The commands used last come first of those that match as well.
  private func useRank(of entry: Palette.Entry) -> Int {
    guard case .command(let id) = entry else { return history.count }
    return history.firstIndex(of: id) ?? history.count
  }
}

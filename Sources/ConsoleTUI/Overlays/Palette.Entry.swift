import Domain

extension Palette {
  /// A line of the palette.
  enum Entry: Equatable, Sendable {
    case command(Command.ID)
    case tenant(CatalogRow)

    /// How well what is typed fits the title or the name of the command, or name or id of the
    /// tenant; `nil` if it does not.
    func match(_ text: String) -> Fuzzy.Match? {
      guard !text.isEmpty else { return Fuzzy.Match(tier: .equal) }
      switch self {
      case .command(let id):
        let titles = [CommandTable.command(id)?.title ?? "", id.rawValue]
        return titles.compactMap { Fuzzy.match(text, in: $0) }.min()
      case .tenant(let row):
        let names = [row.name, row.id.rawValue, "\(row.name) \(row.id)"]
        return names.compactMap { Fuzzy.match(text, in: $0) }.min()
      }
    }
  }
}

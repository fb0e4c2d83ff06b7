import Domain

extension Palette {
  /// A line of the palette.
  enum Entry: Equatable, Sendable {
    case command(Command.ID)
    case tenant(CatalogRow)
  }
}

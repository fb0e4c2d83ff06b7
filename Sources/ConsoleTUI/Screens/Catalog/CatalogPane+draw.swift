import Domain

extension CatalogPane {
  func title(in context: PaneContext) -> BoxTitle { BoxTitle(key: "1", "Catalog") }
  func draw(into frame: inout Frame, in context: PaneContext) {
    let height = Self.listHeight(context)
    for (line, row) in rows.dropFirst(top).prefix(height).enumerated() {
      frame.put(row.name, column: context.area.column + 3, row: context.area.row + 1 + line)
    }
  }
}

import Domain

extension AuditPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    guard let snapshot, !rows.isEmpty || isFiltered else {
      frame.explain("Audit log", emptyLines(context), in: context.area, symbols: context.symbols)
      return
    }
    let layout = layout(context.area)
    if !isWhole { frame.within(layout.list) { drawList(snapshot, layout.list, &$0, context) } }
    let symbols = context.symbols
    if !layout.isWide, !isWhole {
      let rule = String(
        repeating: symbols.isASCII ? "-" : "─", count: max(0, layout.detail.width - 2))
      frame.put(
        rule, column: layout.detail.column + 1, row: layout.detail.row, style: Style(.border))
    }
    if let row = selectedRow {
      let detail = entryArea(layout)
      frame.within(detail) { draw(row, detail, &$0, context) }
    }
  }

  /// Where the entry is told: under the rule, where there is one.
  func entryArea(_ layout: AuditLayout) -> Rect {
    let inset = layout.isWide || isWhole ? 0 : 1
    return Rect(
      column: layout.detail.column + 1, row: layout.detail.row + inset,
      width: layout.detail.width - 2, height: layout.detail.height - inset)
  }

  private func emptyLines(_ context: PaneContext) -> [String] {
    if let trouble = reading.trouble { return [trouble] }
    guard let snapshot else { return ["reading the store"] }
    let size = Figures.grouped(snapshot.head.size)
    let entries = snapshot.head.size == 1 ? "The only entry is" : "All \(size) entries are"
    return [
      "What was done, by whom, as leaves of a Merkle tree that anyone can verify.", "",
      snapshot.head.size == 0
        ? "Nothing has been logged yet."
        : "\(entries) of the installation or of other partners: none is of "
          + "\(context.session.scopeName).",
    ]
  }

  private func drawList(
    _ snapshot: AuditSnapshot, _ area: Rect, _ frame: inout Frame, _ context: PaneContext
  ) {
    drawFilter(snapshot, area, &frame, context)
    let columns = AuditColumns(area)
    columns.drawHeadings(&frame, row: area.row + 1)
    let list = Rect(
      column: area.column, row: area.row + 2, width: area.width, height: area.height - 2)
    if rows.isEmpty {
      frame.put(
        "nothing has these words; / and Enter shows all", column: area.column + 2, row: list.row,
        style: Style(.dim))
    }
    for (line, index) in Console.shown(rows.count, selectedIndex ?? 0, list).enumerated() {
      let row = list.row + line
      columns.draw(rows[index], words: text, &frame, row: row, context)
      guard rows[index].sequence == selected else { continue }
      frame.put(context.symbols.selected, column: area.column, row: row, style: Style(.accent))
      frame.restyle(Rect(column: area.column, row: row, width: area.width, height: 1)) {
        $0.row = context.isFocused ? .selected : .selectedUnfocused
      }
      if context.isFocused { frame.cursor = Frame.Position(column: area.column, row: row) }
    }
  }

  /// What is shown of how much, and the root over all of it.
  private func drawFilter(
    _ snapshot: AuditSnapshot, _ area: Rect, _ frame: inout Frame, _ context: PaneContext
  ) {
    var line = StyledLine(gap: 3)
    line.add((Figures.grouped(snapshot.head.size), .value), (" entries", .text))
    if !text.isEmpty { line.add(("/ ", .key), (text, .value)) }
    if let kind { line.add(("kind ", .dim), (kind.rawValue, .value)) }
    line.add(rank: 1, ("root ", .dim), (snapshot.head.root.spacedHex(most: 24), .text))
    line.draw(
      on: &frame, column: area.column + 2, row: area.row, width: area.width - 3,
      symbols: context.symbols)
  }
}

extension String {
  /// Hexadecimal in groups of four: `41c0 9be2`.
  func spacedHex(most: Int) -> String {
    prefix(most).enumerated().reduce(into: "") { text, next in
      if next.offset > 0, next.offset % 4 == 0 { text += " " }
      text.append(next.element)
    }
  }
}

import Domain

extension PaneContext {
  /// Tall panes spell out the entry under the cursor in their last rows.
  static let spelledRows = 4

  var spellsOut: Bool { area.height >= 18 && area.width >= 40 }
  /// Rows of the list itself.
  var listRows: Int { area.height - (spellsOut ? Self.spelledRows : 0) }
}

extension TimelinePane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    frame.within(context.area) { frame in
      if entries.isEmpty {
        drawAbsence(&frame, context)
      } else {
        drawList(&frame, context)
        if context.spellsOut { drawSelected(&frame, context) }
      }
      drawNote(&frame, context)
    }
  }

  private func drawList(_ frame: inout Frame, _ context: PaneContext) {
    let area = context.area
    let columns = TimelineColumns(width: area.width, showsTenant: place == .global)
    let lines = arrangement(rows: context.listRows, now: context.now).lines
    for (offset, line) in lines.enumerated() {
      switch line {
      case .day(let day): drawDay(day, row: area.row + offset, &frame, context)
      case .entry(let index):
        draw(entries[index], columns, row: area.row + offset, &frame, context)
        if entries[index].cursor == selection {
          drawCursor(row: area.row + offset, &frame, context)
        }
      }
    }
  }

  private func drawDay(_ day: UTCDay, row: Int, _ frame: inout Frame, _ context: PaneContext) {
    let area = context.area
    let rule = context.symbols.isASCII ? "-" : "─"
    let name = " \(Figures.weekday(day, now: context.now)) "
    let rest = max(0, area.width - 5 - name.cellWidth)
    let text = rule + rule + name + String(repeating: rule, count: rest)
    frame.put(
      text, column: area.column + 1, row: row, style: Style(.dim), width: area.width - 2)
  }

  /// A followed timeline without the focus shows no cursor: there is nothing to act on.
  private func drawCursor(row: Int, _ frame: inout Frame, _ context: PaneContext) {
    guard context.isFocused || !isFollowing else { return }
    let area = context.area
    frame.put(
      context.symbols.selected, column: area.column, row: row, style: Style(.accent))
    let look: Style.Row = context.isFocused ? .selected : .selectedUnfocused
    frame.restyle(Rect(column: area.column, row: row, width: area.width, height: 1)) {
      $0.row = look
    }
    if context.isFocused { frame.cursor = Frame.Position(column: area.column, row: row) }
  }

  private func draw(
    _ entry: TimelineEntry, _ columns: TimelineColumns, row: Int, _ frame: inout Frame,
    _ context: PaneContext
  ) {
    let symbols = context.symbols
    let left = context.area.column
    let role = Style(entry.severity.role)
    frame.put(entry.at.clock, column: left + TimelineColumns.time, row: row, style: Style(.dim))
    if entry.severity == .error {
      frame.put("!", column: left + TimelineColumns.severity, row: row, style: role)
    }
    let mark = entry.kind.mark(entry.severity, symbols)
    frame.put(mark, column: left + TimelineColumns.mark, row: row, style: role)
    highlighted(
      entry.kind.word, column: left + TimelineColumns.word, width: 9, row: row,
      role: entry.severity.role, &frame, symbols)
    let tenant = entry.tenantName.isEmpty ? entry.tenantID?.rawValue ?? "" : entry.tenantName
    highlighted(
      tenant, column: left + columns.tenant, width: columns.tenantWidth, row: row,
      role: .value, &frame, symbols)
    let actor = entry.actor.cut(toCells: columns.actorWidth, ellipsis: symbols.ellipsis)
    let taken = actor.isEmpty ? 0 : actor.cellWidth + 2
    highlighted(
      entry.text, column: left + columns.text, width: columns.end - columns.text - taken,
      row: row, role: .text, &frame, symbols)
    highlighted(
      actor, column: left + columns.end - actor.cellWidth, width: columns.actorWidth, row: row,
      role: .dim, &frame, symbols)
  }

  /// Text with what the search found in it set off.
  func highlighted(
    _ text: String, column: Int, width: Int, row: Int, role: Role, _ frame: inout Frame,
    _ symbols: Symbols
  ) {
    guard width > 0 else { return }
    let cut = text.cut(toCells: width, ellipsis: symbols.ellipsis)
    frame.put(cut, column: column, row: row, style: Style(role))
    guard !words.isEmpty else { return }
    for match in cut.matches(of: words) {
      frame.put(match.text, column: column + match.start, row: row, style: Style(.match))
    }
  }
}

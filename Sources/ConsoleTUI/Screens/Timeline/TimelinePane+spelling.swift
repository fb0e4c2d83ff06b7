import Domain

extension TimelinePane {
  /// The entry under the cursor, whole: where a row has to cut, nothing is lost.
  func drawSelected(_ frame: inout Frame, _ context: PaneContext) {
    guard let entry = selected else { return }
    let area = context.area
    let symbols = context.symbols
    let top = area.endRow - PaneContext.spelledRows
    let rule = String(repeating: symbols.isASCII ? "-" : "─", count: max(0, area.width - 2))
    frame.put(rule, column: area.column + 1, row: top, style: Style(.border))
    var head = StyledLine(gap: 2)
    let day = Figures.weekday(entry.at.day, now: context.now)
    head.add(("\(day) \(entry.at.clock) UTC", .text))
    head.add((entry.kind.rawValue, entry.severity.role))
    head.add(rank: 2, (entry.severity.name, entry.severity.role))
    head.add((entry.tenantName, .value))
    head.add(rank: 3, (entry.tenantID?.rawValue ?? "", .dim))
    head.add(rank: 1, (entry.actor.isEmpty ? "" : "by ", .dim), (entry.actor, .text))
    head.draw(
      on: &frame, column: area.column + 1, row: top + 1, width: area.width - 2,
      symbols: symbols)
    let lines = entry.text.lines(
      ofCells: area.width - 2, most: 2, ellipsis: symbols.ellipsis)
    for (index, line) in lines.enumerated() {
      highlighted(
        line, column: area.column + 1, width: area.width - 2, row: top + 2 + index,
        role: .text, &frame, symbols)
    }
  }

  /// Over the last row of the list, or over the first if the cursor is there.
  func drawNote(_ frame: inout Frame, _ context: PaneContext) {
    let text = trouble.isEmpty ? note : trouble
    guard !text.isEmpty, !entries.isEmpty else { return }
    let area = context.area
    let rows = context.listRows
    let shown = selectedIndex.flatMap { arrangement(rows: rows, now: context.now).line(of: $0) }
    let row = area.row + (shown == rows - 1 ? 0 : rows - 1)
    frame.fill(Rect(column: area.column, row: row, width: area.width, height: 1))
    frame.put(
      text, column: area.column + 1, row: row,
      style: Style(trouble.isEmpty ? .notice : .error), width: area.width - 2, alignment: .left,
      ellipsis: context.symbols.ellipsis)
  }

  /// Why there is nothing to see, and what would change that.
  func drawAbsence(_ frame: inout Frame, _ context: PaneContext) {
    let filtered = filterText(context.symbols)
    let text: String
    if !trouble.isEmpty {
      text = trouble
    } else if !isLoaded {
      text = "reading the timeline"
    } else if !note.isEmpty {
      text = note
    } else if !filtered.isEmpty {
      text = "no entry is of \(filtered): f chooses kinds, w the severity"
    } else {
      text = "nothing has happened yet: ingest batches, limits, incidents and changes come here"
    }
    let area = context.area
    let lines = text.lines(
      ofCells: area.width - 2, most: area.height, ellipsis: context.symbols.ellipsis)
    for (index, line) in lines.enumerated() {
      frame.put(
        line, column: area.column + 1, row: area.row + index,
        style: Style(trouble.isEmpty ? .dim : .error))
    }
  }
}

import Domain

extension ApprovalsPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    guard let snapshot, !snapshot.requests.isEmpty else {
      guard !ApprovalsLayout(context.area, rows: 0).isGlance else {
        return frame.put(
          reading.trouble ?? (snapshot == nil ? "reading" : "nothing waits for a decision"),
          column: context.area.column + 1, row: context.area.row, style: Style(.dim),
          width: context.area.width - 2, alignment: .left, ellipsis: context.symbols.ellipsis)
      }
      frame.explain("Approvals", emptyLines, in: context.area, symbols: context.symbols)
      return
    }
    let layout = ApprovalsLayout(context.area, rows: snapshot.requests.count)
    frame.within(layout.list) { drawList(snapshot.requests, layout, &$0, context) }
    guard !layout.isGlance else { return }
    drawDivider(layout, &frame, context)
    if let selected { frame.within(layout.detail) { draw(selected, layout, &$0, context) } }
  }

  private var emptyLines: [String] {
    if let trouble = reading.trouble { return [trouble] }
    guard snapshot != nil else { return ["reading the store"] }
    return [
      "Requests for privileged actions, and the second person's decision on each.", "",
      "Nothing waits for a decision. A quick action (a) on a tenant files a request.",
    ]
  }

  private func drawDivider(
    _ layout: ApprovalsLayout, _ frame: inout Frame, _ context: PaneContext
  ) {
    let isASCII = context.symbols.isASCII
    if layout.isWide {
      for row in layout.detail.row..<layout.detail.endRow {
        frame.put(
          isASCII ? "|" : "│", column: layout.detail.column, row: row, style: Style(.border))
      }
    } else {
      let line = String(repeating: isASCII ? "-" : "─", count: max(0, layout.detail.width - 2))
      frame.put(
        line, column: layout.detail.column + 1, row: layout.detail.row, style: Style(.border))
    }
  }

  private func drawList(
    _ requests: [RequestCard], _ layout: ApprovalsLayout, _ frame: inout Frame,
    _ context: PaneContext
  ) {
    let area = layout.list
    let columns = ApprovalsColumns(area)
    columns.drawHeadings(&frame, row: area.row)
    let list = Rect(
      column: area.column, row: area.row + 1, width: area.width, height: area.height - 1)
    let place = layout.isGlance ? 0 : selectedIndex ?? 0
    for (line, index) in Console.shown(requests.count, place, list).enumerated() {
      let row = list.row + line
      columns.draw(requests[index], &frame, row: row, context)
      guard requests[index].id == selectedID, !layout.isGlance else { continue }
      frame.put(
        context.symbols.selected, column: area.column, row: row, style: Style(.accent))
      frame.restyle(Rect(column: area.column, row: row, width: area.width, height: 1)) {
        $0.row = context.isFocused ? .selected : .selectedUnfocused
      }
      if context.isFocused { frame.cursor = Frame.Position(column: area.column, row: row) }
    }
  }
}

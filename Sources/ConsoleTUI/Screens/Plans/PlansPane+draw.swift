import Domain

extension PlansPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    if let trouble = reading.trouble {
      return frame.explain("Plans", [trouble], in: context.area, symbols: context.symbols)
    }
    guard let snapshot, let selected else {
      let text =
        snapshot == nil
        ? "reading the store" : "None is published: `switchboard plan publish FILE` does."
      return frame.explain("Plans", [text], in: context.area, symbols: context.symbols)
    }
    let layout = PlansLayout(context.area, versions: snapshot.versions.count)
    frame.within(layout.list) { drawList(snapshot, layout, &$0, context) }
    drawRule(layout.rule, &frame, context)
    frame.within(layout.head) { drawHead(selected, layout.head, &$0, context) }
    frame.within(layout.face) { drawFace(selected, snapshot, layout.face, &$0, context) }
  }

  private func drawRule(_ rule: Rect, _ frame: inout Frame, _ context: PaneContext) {
    let isASCII = context.symbols.isASCII
    let mark = rule.width == 1 ? (isASCII ? "|" : "│") : (isASCII ? "-" : "─")
    for row in rule.row..<rule.endRow {
      frame.put(
        String(repeating: mark, count: rule.width), column: rule.column, row: row,
        style: Style(.border))
    }
  }

  private func drawList(
    _ snapshot: PlansSnapshot, _ layout: PlansLayout, _ frame: inout Frame,
    _ context: PaneContext
  ) {
    let list = layout.list
    let end = list.endColumn - 1
    let heading = Style(.heading)
    frame.put("VERSION", column: list.column + 2, row: list.row, style: heading)
    for (text, back) in [("TENANTS", 0), ("BASE FEE", 12), ("FROM", 30)] {
      frame.put(text, endingAt: end - back, row: list.row, style: heading)
    }
    let first = layout.firstVersion(selected: selectedIndex, of: snapshot.versions.count)
    let shown = snapshot.versions.dropFirst(first).prefix(max(0, list.height - 1))
    for (offset, version) in shown.enumerated() {
      let row = list.row + 1 + offset
      drawVersion(version, list, row, &frame, context)
      guard version.id == selected?.id, context.isFocused else { continue }
      frame.put(context.symbols.selected, column: list.column, row: row, style: Style(.accent))
      frame.restyle(Rect(column: list.column, row: row, width: list.width, height: 1)) {
        $0.row = .selected
      }
      frame.cursor = Frame.Position(column: list.column, row: row)
    }
  }

  private func drawVersion(
    _ version: PlansSnapshot.Version, _ list: Rect, _ row: Int, _ frame: inout Frame,
    _ context: PaneContext
  ) {
    let end = list.endColumn - 1
    frame.put(
      version.id.description, column: list.column + 2, row: row, style: Style(.value),
      width: max(0, list.width - 44), alignment: .left, ellipsis: context.symbols.ellipsis)
    let isComing = version.effective > context.now.day
    frame.put(
      version.effective.description, endingAt: end - 30, row: row,
      style: Style(isComing ? .notice : .dim))
    let fee = Figures.amount(version.baseFee, symbols: context.symbols)
    frame.put("\(fee) \(version.currency)", endingAt: end - 12, row: row)
    let coming = version.coming > 0 ? " +\(Figures.grouped(Int64(version.coming)))" : ""
    frame.put(
      Figures.grouped(Int64(version.tenants)) + coming, endingAt: end, row: row,
      style: Style(version.tenants > 0 ? .text : .dim))
  }
}

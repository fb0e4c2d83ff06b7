import Domain

extension Console {
  /// Row 1: the filter and what it leaves of the catalog, or the tabs of the open tenant.
  func drawFilterLine(_ frame: inout Frame) {
    switch screen {
    case .catalog: drawFilter(&frame)
    case .tenant: drawTabs(&frame)
    default: break
    }
  }

  private func drawFilter(_ frame: inout Frame) {
    var line = StyledLine(gap: 4)
    if catalog.rangeStart != nil {
      line.add(rank: 1, (keyMap.shown(.markRange), .key), (" ends the range", .notice))
    }
    if !catalog.marks.isEmpty { line.add(rank: 1, ("\(catalog.marks.count) marked", .notice)) }
    if let view = currentView { line.add(rank: 2, ("view ", .chrome), (view.name, .text)) }
    line.add(countText)
    let fitted = line.fitted(to: size.columns / 2)
    let end = size.columns - 1 - fitted.width
    fitted.draw(on: &frame, column: end, row: 1, width: fitted.width, symbols: symbols)
    let next = frame.put(" / ", column: 0, row: 1, style: Style(.key))
    let room = max(0, end - next - 2)
    if case .filter(let editor) = overlay {
      draw(editor, &frame, column: next, width: room)
    } else if catalog.filterText.isEmpty {
      frame.put("all tenants", column: next, row: 1, style: Style(.dim), width: room)
    } else {
      frame.put(
        catalog.filterText, column: next, row: 1, style: Style(.value), width: room,
        alignment: .left, ellipsis: symbols.ellipsis)
    }
  }

  private var countText: [(String, Role)] {
    guard let counts = catalog.counts else { return [("counting", .dim)] }
    let total = Figures.grouped(Int64(counts.total))
    if counts.matching == counts.total {
      return [(total, .value), (counts.total == 1 ? " tenant" : " tenants", .chrome)]
    }
    return [(Figures.grouped(Int64(counts.matching)), .value), (" of \(total)", .chrome)]
  }

  private func draw(_ editor: FilterEditor, _ frame: inout Frame, column: Int, width: Int) {
    let end = editor.field.draw(into: &frame, column: column, row: 1, width: width)
    frame.put(
      editor.ghost, column: end, row: 1, style: Style(.ghost),
      width: max(0, column + width - end))
    guard let error = editor.error, !editor.isUnfinished else { return }
    let before = String(editor.field.characters.prefix(error.position)).cellWidth
    let place = Rect(column: column + before, row: 1, width: 1, height: 1)
    if place.column < column + width { frame.restyle(place) { $0 = Style(.error, isBold: true) } }
  }

  private func drawTabs(_ frame: inout Frame) {
    var next = frame.put(" ", column: 0, row: 1)
    if let row = catalog.selected {
      next = frame.put(row.name, column: next, row: 1, style: Style(.value, isBold: true))
      next = frame.put("  \(row.id)", column: next, row: 1, style: Style(.dim))
    }
    for choice in DetailTab.allCases {
      let isShown = choice == tab
      next = frame.put(
        isShown ? "  [\(choice.title)]" : "   \(choice.title) ", column: next, row: 1,
        style: Style(isShown ? .accent : .dim, isBold: isShown))
    }
  }
}

import Domain

extension EconomicsPane {
  /// Five or ten tenants at one end, with the line that moves each most.
  func drawRanking(
    _ end: MonthBook.End, _ standings: ArraySlice<EconomicsReport.Standing>, _ rect: Rect,
    on frame: inout Frame, _ context: PaneContext
  ) {
    let word = (end == .top ? "Top " : "Bottom ") + (standings.count > 5 ? "ten" : "five")
    let isWide = rect.width >= 50
    frame.box(
      rect, title: BoxTitle(word, detail: isWide ? "margin   what moves it most" : "margin"),
      symbols: context.symbols)
    let inner = rect.inner
    guard !standings.isEmpty else {
      return put("no tenant has revenue", inner, on: &frame, context)
    }
    let each = inner.height >= max(5, standings.count) * 2 + 1 ? 2 : 1
    // In a narrow box the name has the room of the reason.
    let reason = inner.width < 36 ? 0 : inner.width * 42 / 100
    let name = isWide ? min(34, inner.width * 40 / 100) : inner.width - 11 - reason
    for (index, one) in standings.enumerated() {
      let row = inner.row + (each == 2 ? 1 : 0) + index * each
      guard row < inner.endRow else { return }
      draw(one, inner, row: row, name: name, on: &frame, context)
    }
  }

  private func draw(
    _ one: EconomicsReport.Standing, _ inner: Rect, row: Int, name: Int,
    on frame: inout Frame, _ context: PaneContext
  ) {
    let symbols = context.symbols
    let id = one.margin.month.tenantID
    frame.put(
      self.name(of: id), column: inner.column + 2, row: row, style: Style(.value), width: name - 2,
      alignment: .left, ellipsis: symbols.ellipsis)
    let margin = one.margin.marginBasisPoints
    frame.put(
      margin.map { Figures.margin(basisPoints: $0, symbols: symbols) } ?? "n/a",
      endingAt: inner.column + name + 8, row: row, style: Style(Self.role(ofMargin: margin)))
    let start = inner.column + name + 10
    frame.put(
      Self.words(one.reason, room: inner.endColumn - start - 1, symbols), column: start, row: row,
      style: Style(.dim), width: inner.endColumn - start - 1, alignment: .left,
      ellipsis: symbols.ellipsis)
    if id == selection, context.isFocused {
      mark(inner.column, row, width: inner.width, on: &frame, context)
    }
  }

  /// With the points where they fit.
  private static func words(_ reason: MarginReason, room: Int, _ symbols: Symbols) -> String {
    let text = reason.text.replacing("->", with: symbols.arrow).replacing(
      "-", with: symbols.minus, maxReplacements: reason.line.hasPrefix("plan") ? 0 : 1)
    guard let points = reason.hundredths else { return text }
    let long = "\(text), \(points > 0 ? "+" : "")\(tenths(points, symbols)) points"
    return long.cellWidth <= room ? long : text
  }

  func put(_ text: String, _ inner: Rect, on frame: inout Frame, _ context: PaneContext) {
    frame.put(
      text, column: inner.column + 2, row: inner.row, style: Style(.dim),
      width: inner.width - 3, alignment: .left, ellipsis: context.symbols.ellipsis)
  }
}

import Domain

extension EconomicsPane {
  /// The margin of each tier over half a year, and beside it whose line is which.
  func drawTrend(
    _ report: EconomicsReport, _ rect: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    guard rect.height > 2 else { return }
    let inner = rect.inner
    let lines = TrendLine.lines(of: report, room: inner.width, context.symbols)
    var title = BoxTitle("Margin, six months")
    if lines.count > inner.height { title.footnote = "\(inner.height) of \(lines.count)" }
    frame.box(rect, title: title, symbols: context.symbols)
    guard report.trend.count > 1 else {
      return put("no ended month is kept yet", inner, on: &frame, context)
    }
    guard inner.height >= 4, inner.width >= 34 else {
      let none = Rect(column: inner.column, row: inner.row, width: 0, height: inner.height)
      return drawLegend(lines, none, end: inner.endColumn - 1, on: &frame, context)
    }
    let legend = lines.map(\.legendWidth).max() ?? 0
    let plot = Rect(
      column: inner.column + 8, row: inner.row, width: inner.width - 10 - legend,
      height: inner.height - 1)
    let scale = TrendScale(report, plot)
    drawAxes(report, scale, on: &frame, context)
    var canvas = DotCanvas(width: plot.width, height: plot.height)
    for line in lines { Self.trace(line, scale, on: &canvas) }
    canvas.draw(
      on: &frame, column: plot.column, row: plot.row, isASCII: context.symbols.isASCII)
    for line in lines { Self.markLowest(line, scale, on: &frame, context.symbols) }
    drawLegend(lines, plot, end: inner.endColumn - 1, on: &frame, context)
  }

  private func drawAxes(
    _ report: EconomicsReport, _ scale: TrendScale, on frame: inout Frame, _ context: PaneContext
  ) {
    let plot = scale.plot
    for percent in stride(from: 100, through: scale.floor / 100, by: plot.height < 7 ? -100 : -50) {
      frame.put(
        Figures.percent(basisPoints: percent * 100, symbols: context.symbols),
        endingAt: plot.column - 1, row: plot.row + scale.row(of: percent * 100) / 4,
        style: Style(.dim))
    }
    // The newest first: where there is no room for all, it is the older ones that go.
    var free = plot.endColumn + 1
    for (index, month) in report.trend.enumerated().reversed() {
      let column = plot.column + scale.column(of: index, width: plot.width)
      let start = min(max(plot.column, column - 1), plot.endColumn - 3)
      guard start + 3 < free else { continue }
      frame.put(month.period.shortName, column: start, row: plot.endRow, style: Style(.dim))
      free = start
    }
  }

  /// A line goes on only between months that the scale holds, so that none lies flat at its end.
  private static func trace(_ line: TrendLine, _ scale: TrendScale, on canvas: inout DotCanvas) {
    var last: (column: Int, row: Int)?
    var wasBeyond = false
    for (index, margin) in line.margins.enumerated() {
      guard let margin else {
        last = nil
        continue
      }
      let isBeyond = margin < scale.floor
      let dot = (
        column: scale.column(of: index, width: canvas.dotColumns), row: scale.row(of: margin)
      )
      if let last, !(wasBeyond && isBeyond) {
        canvas.line(from: last, to: dot, line.role, every: line.gap)
      } else if !isBeyond {
        canvas.set(dot.column, dot.row, line.role)
      }
      (last, wasBeyond) = (dot, isBeyond)
    }
  }

  /// Months of which the margin lies below the scale, at its lower edge.
  private static func markLowest(
    _ line: TrendLine, _ scale: TrendScale, on frame: inout Frame, _ symbols: Symbols
  ) {
    for (index, margin) in line.margins.enumerated() where margin.map({ $0 < scale.floor }) == true
    {
      frame.put(
        symbols.below, column: scale.plot.column + scale.column(of: index, width: scale.plot.width),
        row: scale.plot.endRow - 1, style: Style(line.role))
    }
  }

  /// `╌ internal −707 %`: the latest figure, also where the scale ends before it.
  private func drawLegend(
    _ lines: [TrendLine], _ plot: Rect, end: Int, on frame: inout Frame, _ context: PaneContext
  ) {
    for (index, line) in lines.prefix(plot.height).enumerated() {
      let row = plot.row + index
      let next = frame.put(
        line.mark, column: plot.endColumn + 1, row: row, style: Style(line.role))
      frame.put(line.name, column: next + 1, row: row, style: Style(.text))
      frame.put(
        line.latest, endingAt: end, row: row,
        style: Style(Self.role(ofMargin: line.margins.last ?? nil)))
    }
  }
}

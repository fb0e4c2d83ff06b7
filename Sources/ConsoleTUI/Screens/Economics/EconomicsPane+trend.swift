import Domain

extension EconomicsPane {
  private static let roles: [Role] = [.bar, .forecast, .soft, .hard]
  /// Which columns of a line are dotted, so that tiers are told apart without colour.
  private static let gaps = [1, 2, 4, 6]

  /// The margin of each tier over half a year.
  func drawTrend(
    _ report: EconomicsReport, _ rect: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    let tiers = Array(
      Set(report.trend.flatMap { $0.tiers.map(\.name) }).sorted().prefix(Self.roles.count))
    frame.box(
      rect, title: BoxTitle("Margin, six months", detail: Self.legend(tiers, context.symbols)),
      symbols: context.symbols)
    let inner = rect.inner
    guard report.trend.count > 1, inner.height >= 4, inner.width >= 20 else {
      return put("no ended month is kept yet", inner, on: &frame, context)
    }
    let plot = Rect(
      column: inner.column + 8, row: inner.row, width: inner.width - 9, height: inner.height - 1)
    let lowest =
      report.trend.flatMap { month in
        month.tiers.compactMap(\.point.marginBasisPoints)
      }.min() ?? 0
    let floor = lowest < 0 ? -5_000 : 0
    drawAxes(report, floor, plot, on: &frame, context)
    var canvas = DotCanvas(width: plot.width, height: plot.height)
    for (index, tier) in tiers.enumerated() {
      let margins = report.trend.map { $0.point(of: tier)?.marginBasisPoints }
      Self.trace(
        margins, floor, Self.roles[index], every: Self.gaps[index], on: &canvas)
    }
    canvas.draw(
      on: &frame, column: plot.column, row: plot.row, isASCII: context.symbols.isASCII)
  }

  private static func legend(_ tiers: [String], _ symbols: Symbols) -> String {
    let marks = symbols.isASCII ? ["-", "- -", ".", ":"] : ["─", "╌", "·", "∶"]
    return zip(tiers, marks).map { "\($0) \($1)" }.joined(separator: "  ")
  }

  private func drawAxes(
    _ report: EconomicsReport, _ floor: Int, _ plot: Rect, on frame: inout Frame,
    _ context: PaneContext
  ) {
    for percent in stride(from: 100, through: floor / 100, by: plot.height < 7 ? -100 : -50) {
      let row = plot.row + Self.row(of: percent * 100, floor, height: plot.height * 4) / 4
      frame.put(
        Figures.percent(basisPoints: percent * 100, symbols: context.symbols),
        endingAt: plot.column - 1, row: row, style: Style(.dim))
    }
    for (index, month) in report.trend.enumerated() {
      let column =
        plot.column + Self.column(of: index, count: report.trend.count, width: plot.width)
      let start = min(max(plot.column, column - 1), plot.endColumn - 3)
      frame.put(month.period.shortName, column: start, row: plot.endRow, style: Style(.dim))
    }
  }

  private static func trace(
    _ margins: [Int?], _ floor: Int, _ role: Role, every: Int, on canvas: inout DotCanvas
  ) {
    var last: (column: Int, row: Int)?
    for (index, margin) in margins.enumerated() {
      guard let margin else {
        last = nil
        continue
      }
      let dot = (
        column: column(of: index, count: margins.count, width: canvas.dotColumns),
        row: row(of: margin, floor, height: canvas.dotRows)
      )
      canvas.line(from: last ?? dot, to: dot, role, every: last == nil ? 1 : every)
      last = dot
    }
  }

  private static func column(of index: Int, count: Int, width: Int) -> Int {
    count > 1 ? index * (width - 1) / (count - 1) : 0
  }

  /// Margins beyond the scale stand at its ends.
  private static func row(of basisPoints: Int, _ floor: Int, height: Int) -> Int {
    let shown = min(max(basisPoints, floor), 10_000)
    return (10_000 - shown) * (height - 1) / (10_000 - floor)
  }
}

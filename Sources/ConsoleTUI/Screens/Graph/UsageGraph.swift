import Domain

/// The drawing of one usage series: axis, limits, the line, and its forecast to the period's end.
struct UsageGraph {
  let series: UsageSeries
  let now: Timestamp
  let symbols: Symbols
  let area: Rect
  let scale: GraphScale
  /// Where the line itself goes.
  let plot: Rect
  /// Limits so far above all usage that the line would lie flat are named, not drawn.
  let showsLimits: Bool
  let hasSummary: Bool

  init(_ series: UsageSeries, area: Rect, now: Timestamp, symbols: Symbols) {
    self.series = series
    self.area = area
    self.now = now
    self.symbols = symbols
    hasSummary = area.height >= 8
    let height = area.height - 2 - (hasSummary ? 1 : 0)
    let values = series.days.compactMap { $0?.micro } + series.forecast.map(\.micro)
    let greatest = max(0, values.max() ?? 0)
    let limit = max(series.hardPerDay?.micro ?? 0, series.softPerDay?.micro ?? 0)
    showsLimits = limit > 0 && (greatest == 0 || limit / 4 <= greatest)
    scale = GraphScale(
      greatest: showsLimits ? max(greatest, limit) : greatest, steps: min(8, max(1, height / 2)))
    let labels = scale.ticks.map { GraphScale.label($0).cellWidth }.max() ?? 1
    let right = showsLimits && area.width >= 36 ? 5 : 0
    plot = Rect(
      column: area.column + labels + 2, row: area.row, width: area.width - labels - 2 - right,
      height: height)
  }

  /// Days that are known and days that are expected.
  var count: Int { series.days.count + series.forecast.count }

  /// Days that are over: what the running one has so far is no day's usage, and would look like a
  /// collapse.
  var finished: Int {
    let running = Int(now.day.daysSince1970) - Int(series.firstDay.daysSince1970)
    return min(series.days.count, max(0, running))
  }

  /// What the running day has so far, where the series reaches it.
  var soFar: Quantity? { finished < series.days.count ? series.days[finished] : nil }

  /// The dot column of a day; the first and the last day stand at the edges.
  func dotColumn(_ day: Int) -> Int {
    count > 1 ? day * (plot.width * 2 - 1) / (count - 1) : 0
  }

  func draw(on frame: inout Frame) {
    guard series.days.contains(where: { $0 != nil }) else {
      frame.put(
        "no usage yet: the first accepted metering line draws here", column: area.column,
        row: area.row, style: Style(.dim), width: area.width, alignment: .left,
        ellipsis: symbols.ellipsis)
      return
    }
    guard plot.height >= 2, plot.width >= 8 else { return drawSmall(on: &frame) }
    drawAxis(on: &frame)
    if showsLimits {
      drawLimit(series.softPerDay, "soft", symbols.middleDot, .soft, on: &frame)
      drawLimit(series.hardPerDay, "hard", symbols.isASCII ? "-" : "╌", .hard, on: &frame)
    }
    drawToday(on: &frame)
    drawLine(on: &frame)
    drawRunningDay(on: &frame)
    drawDates(on: &frame)
    if hasSummary { drawSummary(on: &frame) }
  }

  private func drawSmall(on frame: inout Frame) {
    let name = "\(series.meter.shortName) "
    frame.put(name, column: area.column, row: area.row, style: Style(.dim))
    frame.sparkline(
      series.days[..<finished].map { $0?.micro ?? 0 }, column: area.column + name.cellWidth,
      row: area.row,
      width: min(30, area.width - name.cellWidth), symbols: symbols)
  }

  private func drawLine(on frame: inout Frame) {
    var canvas = DotCanvas(width: plot.width, height: plot.height)
    func dot(_ day: Int, _ quantity: Quantity) -> (column: Int, row: Int) {
      (dotColumn(day), scale.row(of: Int128(quantity.micro), rows: canvas.dotRows))
    }
    var last: (column: Int, row: Int)?
    let known = series.days[..<finished]
    if let day = known.lastIndex(where: { $0 != nil }), let value = known[day] {
      var start = dot(day, value)
      for (index, value) in series.forecast.enumerated() {
        let end = dot(series.days.count + index, value)
        canvas.line(from: start, to: end, .forecast, every: 2)
        start = end
      }
    }
    for (day, value) in known.enumerated() {
      guard let value else {
        last = nil
        continue
      }
      let next = dot(day, value)
      canvas.line(from: last ?? next, to: next, .bar)
      last = next
    }
    canvas.draw(on: &frame, column: plot.column, row: plot.row, isASCII: symbols.isASCII)
  }

  /// A ring that no line leads to: the day goes on.
  private func drawRunningDay(on frame: inout Frame) {
    guard let soFar else { return }
    frame.put(
      symbols.ring, column: plot.column + dotColumn(finished) / 2,
      row: plot.row + scale.row(of: Int128(soFar.micro), rows: plot.height), style: Style(.value))
  }
}

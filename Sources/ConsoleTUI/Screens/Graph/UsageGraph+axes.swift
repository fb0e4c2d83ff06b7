import Domain

extension UsageGraph {
  func drawAxis(on frame: inout Frame) {
    let style = Style(.dim)
    let edge = plot.column - 1
    let bottom = plot.row + plot.height
    for row in plot.row..<bottom {
      frame.put(symbols.isASCII ? "|" : "│", column: edge, row: row, style: style)
    }
    for tick in scale.ticks where tick > 0 {
      let row = plot.row + scale.row(of: tick, rows: plot.height)
      frame.put(GraphScale.label(tick), endingAt: edge - 1, row: row, style: style)
      frame.put(symbols.isASCII ? "+" : "┤", column: edge, row: row, style: style)
    }
    let line = String(repeating: symbols.isASCII ? "-" : "─", count: plot.width)
    frame.put("0", endingAt: edge - 1, row: bottom, style: style)
    frame.put((symbols.isASCII ? "+" : "└") + line, column: edge, row: bottom, style: style)
  }

  func drawLimit(
    _ limit: Quantity?, _ name: String, _ mark: String, _ role: Role, on frame: inout Frame
  ) {
    guard let limit, limit.micro > 0 else { return }
    let row = plot.row + scale.row(of: Int128(limit.micro), rows: plot.height)
    frame.put(
      String(repeating: mark, count: plot.width), column: plot.column, row: row,
      style: Style(role))
    if plot.endColumn + 4 < area.endColumn + 1 {
      frame.put(name, column: plot.endColumn + 1, row: row, style: Style(role))
    }
  }

  /// Parts what was from what is expected.
  func drawToday(on frame: inout Frame) {
    guard !series.forecast.isEmpty, let column = todayColumn else { return }
    for row in plot.row..<plot.endRow {
      frame.put(symbols.isASCII ? ":" : "┊", column: column, row: row, style: Style(.dim))
    }
    frame.put(symbols.isASCII ? "+" : "┴", column: column, row: plot.endRow, style: Style(.dim))
  }

  private var todayColumn: Int? {
    series.days.isEmpty ? nil : plot.column + dotColumn(series.days.count - 1) / 2
  }

  /// Dates under the axis, the most telling first; one that would touch another is left out.
  func drawDates(on frame: inout Frame) {
    let last = series.days.count - 1
    var taken: [Range<Int>] = []
    for day in [last, 0, count - 1, last / 2] where day >= 0 && day < count {
      let date = Figures.day(series.firstDay.advanced(by: day), now: now)
      let text = day == last && last < count - 1 ? forecastDates(date) : date
      let width = text.cellWidth
      let centre = plot.column + dotColumn(day) / 2 - date.cellWidth / 2
      let start = min(max(plot.column, centre), max(plot.column, plot.endColumn - width))
      let place = start - 1..<start + width + 1
      guard !taken.contains(where: { $0.overlaps(place) }) else { continue }
      taken.append(place)
      frame.put(text, column: start, row: plot.endRow + 1, style: Style(.dim))
    }
  }

  /// `22 Nov ▸`, and where the forecast ends if that has no room of its own.
  private func forecastDates(_ today: String) -> String {
    let end = Figures.day(series.firstDay.advanced(by: count - 1), now: now)
    let mark = "\(today) \(symbols.crumb)"
    let room = plot.width - 1 - dotColumn(series.days.count - 1) / 2 + today.cellWidth / 2
    return room >= mark.cellWidth + 1 + end.cellWidth ? mark : "\(mark) \(end)"
  }

  func drawSummary(on frame: inout Frame) {
    var line = StyledLine(gap: 3)
    if let soFar {
      line.add(
        ("\(symbols.ring) ", .value), (Figures.short(soFar), .value), (" so far", .dim))
    } else if let latest = series.days.last ?? nil {
      line.add(("latest ", .dim), (Figures.short(latest), .value))
    }
    let known = series.days.enumerated().compactMap { day, value in value.map { (day, $0) } }
    if let peak = known.max(by: { $0.1 < $1.1 }) {
      let date = Figures.day(series.firstDay.advanced(by: peak.0), now: now)
      line.add(rank: 3, ("peak ", .dim), (Figures.short(peak.1), .value), (" on \(date)", .dim))
    }
    if let hard = series.hardPerDay {
      let note = showsLimits ? "" : ", off the scale"
      line.add(
        rank: 4, ("hard limit ", .dim), (Figures.short(hard), .hard), (" a day\(note)", .dim))
    }
    addForecast(to: &line)
    line.draw(
      on: &frame, column: area.column, row: area.endRow - 1, width: area.width,
      symbols: symbols)
  }

  /// What the month comes to, give or take, and when that is too much.
  private func addForecast(to line: inout StyledLine) {
    if let day = series.limitReached {
      line.add(
        rank: 1, ("\(symbols.warning) over the limit on ", .warning),
        (Figures.day(day, now: now), .warning))
    }
    guard let band = series.expectedAtEnd else { return }
    let give = Quantity(micro: max(0, band.high.micro - band.expected.micro))
    let width = give.micro > 0 ? " \(symbols.isASCII ? "+-" : "±") \(Figures.short(give))" : ""
    line.add(
      rank: 2, ("month ", .dim), (Figures.short(band.expected), .forecast), (width, .dim))
  }
}

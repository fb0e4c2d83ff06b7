import Domain

extension ProfilePane {
  /// Up to five rows for the strip of an 80×24 screen: state, two meters a row, money, health.
  func drawStrip(
    _ profile: TenantProfile, on frame: inout Frame, in area: Rect, now: Timestamp,
    symbols: Symbols
  ) {
    let metrics = profile.metrics.map { MetricFigures($0, now: now, symbols: symbols) }
    let pairs = min((metrics.count + 1) / 2, max(0, area.height - 1))
    var month = Self.month(profile, symbols)
    for alert in metrics.compactMap({ $0.sentence(symbols: symbols) }).prefix(1) {
      month.add(rank: 3, (alert, .warning))
    }
    let health = health(profile, symbols)
    if area.height == pairs + 2 { month.append(health, rank: 4) }
    let below = [month, health]
    drawPairs(metrics, rows: pairs, on: &frame, in: area, symbols: symbols)
    let head = summary(profile, now, symbols)
    for (row, line) in [(0, head)] + zip(pairs + 1..<area.height, below).map({ ($0, $1) }) {
      line.draw(
        on: &frame, column: area.column, row: area.row + row, width: area.width,
        symbols: symbols)
    }
  }

  /// Meters in two columns, each with bars and figures aligned down the strip.
  private func drawPairs(
    _ metrics: [MetricFigures], rows: Int, on frame: inout Frame, in area: Rect,
    symbols: Symbols
  ) {
    let half = (area.width - 4) / 2
    for side in 0..<2 {
      let column = stride(from: side, to: metrics.count, by: 2).map { metrics[$0] }
      let used = column.map(\.used.cellWidth).max() ?? 0
      let limit = column.map(\.limit.cellWidth).max() ?? 0
      let bar = max(0, half - 8 - used - limit - 4)
      for (index, metric) in column.prefix(rows).enumerated() {
        var next = area.column + side * (half + 4)
        let row = area.row + 1 + index
        frame.put(metric.label, column: next, row: row, style: Style(.dim))
        next += 8
        if let points = metric.basisPoints {
          frame.bar(
            basisPoints: points, column: next, row: row, width: bar, role: metric.role,
            symbols: symbols)
        }
        next += bar + 1 + used
        frame.put(metric.used, endingAt: next, row: row, style: Style(.value))
        frame.put(metric.limit, column: next + 1, row: row, style: Style(.dim))
        let mark = String(metric.alert.prefix(1))
        frame.put(mark, column: next + limit + 2, row: row, style: Style(metric.alertRole))
      }
    }
  }
}

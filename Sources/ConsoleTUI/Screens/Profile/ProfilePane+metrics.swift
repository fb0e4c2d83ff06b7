import Domain

extension ProfilePane {
  /// The columns of the meters: label, bar, percent, figures, alert, thirty days.
  struct MetricColumns {
    static let label = 9
    /// Cells of the widest `4.85 M` and of the widest `of 5 M`.
    let used, limit: Int
    let bar, percent, alert, spark: Int
    /// Whether alerts are spelled out.
    let isLong: Bool

    init(_ metrics: [MetricFigures], width: Int) {
      used = metrics.map(\.used.cellWidth).max() ?? 0
      let limits = metrics.map(\.limit.cellWidth).max() ?? 0
      let beside = max(0, width - Self.label - used - 2)
      limit = limits < beside ? limits : 0
      let room = max(0, beside - limit - 2)
      let alerts = metrics.map(\.alert.cellWidth).max() ?? 0
      let long = metrics.map(\.longAlert.cellWidth).max() ?? 0
      isLong = room >= long + 60
      if isLong {
        alert = max(long, 10)
      } else {
        alert = room - 7 >= max(alerts, 10) ? max(alerts, 10) : min(1, room)
      }
      let rest = max(0, room - alert - 1)
      percent = rest >= 44 ? 7 : 0
      spark = rest - percent >= 34 ? min(30, rest - percent - 18) : 0
      bar = min(40, rest - percent - (spark > 0 ? spark + 2 : 0))
    }
  }

  /// One meter in one row. Where no column is left for the thirty days, they stand in place of
  /// an alert that is not there.
  static func draw(
    _ metric: MetricFigures, _ columns: MetricColumns, on frame: inout Frame, column: Int,
    row: Int, symbols: Symbols
  ) {
    frame.put(metric.label, column: column, row: row, style: Style(.dim))
    var next = column + MetricColumns.label
    if let points = metric.basisPoints {
      frame.bar(
        basisPoints: points, column: next, row: row, width: columns.bar, role: metric.role,
        symbols: symbols)
      next += columns.bar
      if columns.percent > 0 {
        let text = Figures.percent(basisPoints: points, symbols: symbols)
        frame.put(text, endingAt: next + columns.percent - 1, row: row, style: Style(.text))
      }
      next += columns.percent
    } else {
      next += columns.bar + columns.percent
    }
    next += 1
    frame.put(metric.used, endingAt: next + columns.used, row: row, style: Style(.value))
    next += columns.used + 1
    frame.put(metric.limit, column: next, row: row, style: Style(.dim), width: columns.limit)
    next += columns.limit + 1
    if metric.alert.isEmpty, columns.spark == 0, columns.alert > 1 {
      frame.sparkline(
        metric.recent, column: next, row: row, width: columns.alert, symbols: symbols)
    } else {
      frame.put(
        columns.isLong ? metric.longAlert : metric.alert, column: next, row: row,
        style: Style(metric.alertRole), width: columns.alert)
    }
    next += columns.alert + 1
    frame.sparkline(metric.recent, column: next, row: row, width: columns.spark, symbols: symbols)
  }
}

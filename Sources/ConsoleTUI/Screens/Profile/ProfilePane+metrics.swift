import Domain

extension ProfilePane {
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

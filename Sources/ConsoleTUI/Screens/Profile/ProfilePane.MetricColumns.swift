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
}

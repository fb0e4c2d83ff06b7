import Domain

extension GraphPane {
  /// What the tenant belongs to and what belongs to it, as a tree.
  func drawRelations(
    _ profile: TenantProfile, on frame: inout Frame, in area: Rect, _ context: PaneContext
  ) {
    let lines = Self.relations(profile, context)
    for (index, pieces) in lines.prefix(area.height).enumerated() {
      var line = StyledLine(gap: 0)
      line.add(pieces)
      line.draw(
        on: &frame, column: area.column, row: area.row + index, width: area.width,
        symbols: context.symbols)
    }
  }

  private static func relations(
    _ profile: TenantProfile, _ context: PaneContext
  ) -> [[(String, Role)]] {
    let symbols = context.symbols
    let (fork, last, pass) =
      symbols.isASCII ? ("|- ", "`- ", "|  ") : ("├─ ", "└─ ", "│  ")
    let metrics = profile.metrics.map {
      MetricFigures($0, now: context.now, symbols: symbols)
    }
    let width = metrics.map(\.used.cellWidth).max() ?? 0
    var lines: [[(String, Role)]] = [
      [("partner ", .dim), (profile.partnerName, .value)],
      [
        (last, .dim), (profile.row.name, .value), ("  ", .dim),
        ProfilePane.status(profile, symbols), ("  \(profile.row.id.rawValue)", .dim),
      ],
      [("   \(fork)plan ", .dim)] + ProfilePane.plan(profile, now: context.now),
    ]
    for (index, metric) in metrics.enumerated() {
      let branch = index == metrics.count - 1 ? last : fork
      lines.append([
        ("   \(pass)\(branch)\(metric.label.filled(toCells: 8))", .dim),
        (metric.used.filled(toCells: width, alignment: .right), .text),
        (" \(metric.limit) ", .dim), (metric.alert, metric.alertRole),
      ])
    }
    let incidents = profile.openIncidents
    lines.append([
      ("   \(fork)incidents ", .dim), ("\(incidents) open", incidents > 0 ? .warning : .text),
    ])
    let requests = profile.pendingRequests
    lines.append([
      ("   \(last)requests  ", .dim), ("\(requests) pending", requests > 0 ? .notice : .text),
    ])
    return lines
  }
}

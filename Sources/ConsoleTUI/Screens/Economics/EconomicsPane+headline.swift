import Domain

extension EconomicsPane {
  /// Revenue, COGS, margin and COGS per user, each with its change and its half year.
  func drawHeadline(
    _ snapshot: EconomicsSnapshot, _ rect: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    frame.box(
      rect, title: headlineTitle(snapshot, context), isFocused: context.isFocused,
      symbols: context.symbols)
    let inner = rect.inner
    let isTall = inner.height >= 7
    let width = (inner.width - 4) / 4
    for (index, figure) in Headline(snapshot, context.symbols).figures.enumerated() {
      let column = inner.column + 3 + index * width
      var row = inner.row + (isTall ? 1 : 0)
      frame.put(
        figure.name, column: column, row: row, style: Style(.dim), width: width - 1,
        alignment: .left, ellipsis: context.symbols.ellipsis)
      row += 1
      frame.put(
        figure.value, column: column, row: row, style: Style(.value, isBold: true),
        width: width - 1)
      row += 1
      frame.put(
        figure.change, column: column, row: row, style: Style(figure.role), width: width - 1)
      row += isTall ? 2 : 1
      guard row < inner.endRow, figure.history.count > 1 else { continue }
      let cells = max(1, min(4, (width - 3) / figure.history.count))
      frame.sparkline(
        Self.lifted(figure.history).flatMap { Array(repeating: $0, count: cells) },
        column: column, row: row,
        width: cells * figure.history.count, symbols: context.symbols)
    }
  }

  /// Above a floor that lies a third of the range below the lowest, so that a change of a few
  /// hundredths is seen.
  private static func lifted(_ history: [Int64]) -> [Int64] {
    guard let low = history.min(), let high = history.max(), low < high else {
      return history.map { _ in 1 }
    }
    let range = Int128(high) - Int128(low)
    return history.map { Int64(clamping: (Int128($0) - Int128(low) + range / 3) * 1_000 / range) }
  }

  private func headlineTitle(
    _ snapshot: EconomicsSnapshot, _ context: PaneContext
  ) -> BoxTitle {
    let report = snapshot.report
    let days =
      report.isToDate ? ", to date (\(report.elapsedDays) of \(report.period.days) days)" : ""
    var title = BoxTitle("\(report.period.name)\(days)  \(report.costs.currency)")
    if let question = snapshot.ask.whatIf {
      title.detail = "what if " + question.changes.map(\.description).joined(separator: ", ")
      title.detailRole = .warning
    } else {
      title.detail = "m month   w what-if"
    }
    if let trouble = reading.trouble {
      (title.detail, title.detailRole) = (trouble, .error)
    }
    return title
  }

  /// The four figures of the head, as text.
  struct Headline {
    struct Figure {
      var name: String
      var value: String
      var change: String
      var role: Role
      var history: [Int64]
    }

    let figures: [Figure]

    init(_ snapshot: EconomicsSnapshot, _ symbols: Symbols) {
      let report = snapshot.report
      let now = MonthPoint(report)
      let then = snapshot.before.map(MonthPoint.init) ?? MonthPoint(before: report)
      let changes = HeadlineChanges(from: then, to: now, symbols: symbols)
      let points = report.trend.compactMap { MonthPoint($0) }
      figures = [
        Figure(
          name: "revenue", value: Figures.money(report.total.revenue, symbols: symbols),
          change: changes.revenue.text, role: changes.revenue.role,
          history: points.map(\.revenue)),
        Figure(
          name: "COGS", value: Figures.money(report.total.cogs, symbols: symbols),
          change: changes.cogs.text, role: changes.cogs.role, history: points.map(\.cogs)),
        Figure(
          name: "gross margin",
          value: EconomicsPane.percent(report.total.marginBasisPoints, symbols),
          change: changes.margin.text, role: changes.margin.role,
          history: points.map { Int64($0.margin ?? 0) }),
        Figure(
          name: "COGS per user",
          value: report.total.cogsPerUser.map { Figures.money($0, symbols: symbols) } ?? "n/a",
          change: changes.perUser.text, role: changes.perUser.role,
          history: points.map { $0.perUser ?? 0 }),
      ]
    }
  }
}

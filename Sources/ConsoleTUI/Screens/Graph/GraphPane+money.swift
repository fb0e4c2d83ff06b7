import Domain

extension GraphPane {
  /// Revenue against cost of the running month. Only sums of the month are stored, so bars are
  /// drawn and no line is invented.
  func drawMoney(
    _ profile: TenantProfile, on frame: inout Frame, in area: Rect, _ symbols: Symbols
  ) {
    let revenue = profile.row.revenue
    let greatest = max(revenue.minorUnits, profile.cogs?.minorUnits ?? 0, 1)
    let bars: [(String, Money?, Role)] = [
      ("revenue", revenue, .bar), ("COGS", profile.cogs, .soft),
    ]
    let figures = bars.map { $0.1.map { Figures.money($0, symbols: symbols) } ?? symbols.dash }
    let widest = figures.map(\.cellWidth).max() ?? 0
    let width = min(60, area.width - 9 - widest - 2)
    for (index, bar) in bars.enumerated() {
      let row = area.row + index
      frame.put(bar.0, column: area.column, row: row, style: Style(.dim))
      frame.bar(
        basisPoints: Figures.basisPoints(bar.1?.minorUnits ?? 0, of: greatest) ?? 0,
        column: area.column + 9, row: row, width: width, role: bar.2, symbols: symbols)
      frame.put(
        figures[index], endingAt: area.column + 9 + max(0, width) + 1 + widest, row: row,
        style: Style(.value))
    }
    var line = StyledLine(gap: 2)
    if let cogs = profile.cogs {
      let (rest, overflow) = revenue.minorUnits.subtractingReportingOverflow(cogs.minorUnits)
      let money = Money(minorUnits: rest, currency: revenue.currency)
      if !overflow { line.add((Figures.money(money, symbols: symbols), .value)) }
    }
    line.add(ProfilePane.margin(profile, symbols))
    line.add(rank: 1, ("\(revenue.currency.code), month to date", .dim))
    frame.put("left", column: area.column, row: area.row + 2, style: Style(.dim))
    line.draw(
      on: &frame, column: area.column + 9, row: area.row + 2, width: area.width - 9,
      symbols: symbols)
    let note = "Costs are kept per month: there is no line by day yet."
    for (index, text) in note.lines(
      ofCells: area.width, most: max(0, area.height - 4), ellipsis: symbols.ellipsis
    ).enumerated() {
      frame.put(text, column: area.column, row: area.row + 4 + index, style: Style(.dim))
    }
  }
}

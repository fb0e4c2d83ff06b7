import Domain

extension ApprovalsPane {
  /// All of one request: the signed text word for word, who has decided, what can be done.
  func draw(
    _ card: RequestCard, _ layout: ApprovalsLayout, _ frame: inout Frame, _ context: PaneContext
  ) {
    let area = Rect(
      column: layout.detail.column + 2, row: layout.detail.row + (layout.isWide ? 0 : 1),
      width: layout.detail.width - 3, height: layout.detail.height - (layout.isWide ? 0 : 1))
    let form = RequestForm(
      card: card, operatorName: context.session.operatorName, now: context.now,
      symbols: context.symbols
    ).form(.decide)
    var row = area.row
    heading(card, context).draw(
      on: &frame, column: area.column, row: row, width: area.width, symbols: context.symbols)
    row += 1
    var shown = form
    shown.facts.append(.blank)
    let actions = Self.actions(card, context)
    for line in shown.factLines(width: area.width, symbols: context.symbols)
    where row < area.endRow - actions.count {
      line.draw(
        on: &frame, column: area.column, row: row, width: area.width, symbols: context.symbols)
      row += 1
    }
    for line in actions where row < area.endRow {
      line.draw(
        on: &frame, column: area.column, row: row, width: area.width, symbols: context.symbols)
      row += 1
    }
  }

  private func heading(_ card: RequestCard, _ context: PaneContext) -> StyledLine {
    let symbols = context.symbols
    let (text, role) = ApprovalsColumns.state(card, now: context.now, symbols)
    var line = StyledLine(gap: 3)
    line.add((text, role))
    line.add((card.id.rawValue, .value))
    if !card.stateReason.isEmpty { line.add(rank: 1, (card.stateReason, .text)) }
    if let until = card.rollbackUntil, context.now < until {
      let day = Figures.day(until.day, now: context.now)
      line.add(rank: 2, ("one may take it back until \(day) \(until.clock)", .dim))
    }
    return line
  }

  /// What can be done with it, with its key; what cannot, with its reason.
  private static func actions(_ card: RequestCard, _ context: PaneContext) -> [StyledLine] {
    RequestCard.Verb.allCases.compactMap { verb -> StyledLine? in
      guard verb.concerns(card.state) else { return nil }
      var line = StyledLine(gap: 1)
      let reason = card.refusals[verb] ?? (context.session.isReadOnly ? "read-only [RO]" : nil)
      line.add((context.keyMap.shown(verb.command), reason == nil ? .key : .dim))
      line.add((RequestForm.title(of: verb).lowercased(), reason == nil ? .text : .dim))
      if let reason { line.add(("(\(reason))", .dim)) }
      return line
    }
  }
}

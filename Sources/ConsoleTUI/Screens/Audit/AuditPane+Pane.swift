import Domain

extension AuditPane: Pane {
  package func title(in context: PaneContext) -> BoxTitle {
    let symbols = context.symbols
    if let trouble = verifying.trouble {
      return BoxTitle(
        "Audit log", detail: "\(symbols.cross) not verified: \(trouble)", detailRole: .error)
    }
    guard let verdict else { return BoxTitle("Audit log", detail: "verifying") }
    if let fault = verdict.faults.first {
      return BoxTitle("Audit log", detail: "\(symbols.cross) \(fault)", detailRole: .error)
    }
    let age = Figures.age(of: verdict.at, now: context.now)
    let entries = verdict.size == 1 ? "1 entry" : "\(Figures.grouped(verdict.size)) entries"
    return BoxTitle(
      "Audit log", detail: "\(symbols.check) \(entries) verified \(age) ago", detailRole: .good)
  }

  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { read(&tickets) + verify(&tickets) }

  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let page = max(1, layout(context.area).list.height - 2)
    if isWhole, command.isOfPages, let step = command.step(page: context.area.height - 1) {
      scroll(by: step, in: context)
      return []
    }
    if let step = command.step(page: page) { return move(by: step, &tickets) }
    switch command {
    case .first: return move(by: -rows.count, &tickets)
    case .last: return move(by: rows.count, &tickets)
    case .open:
      isWhole.toggle()
      scrolled = 0
    case .auditKind: return show(text: text, kind: nextKind, &tickets)
    default: break
    }
    return []
  }

  private mutating func scroll(by lines: Int, in context: PaneContext) {
    guard let row = selectedRow else { return }
    let area = entryArea(layout(context.area))
    let most = self.lines(of: row, width: area.width, context).count - area.height + 1
    scrolled = min(max(0, scrolled + lines), max(0, most))
  }

  func layout(_ area: Rect) -> AuditLayout {
    AuditLayout(area, rows: rows.count, isWhole: isWhole)
  }

  /// All kinds, then one after the other of those on screen.
  private var nextKind: AuditKind? {
    guard let kind else { return AuditKind.allCases.first }
    let index = AuditKind.allCases.firstIndex(of: kind) ?? 0
    return index + 1 < AuditKind.allCases.count ? AuditKind.allCases[index + 1] : nil
  }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { take(event, &tickets) }

  package mutating func submit(
    _ text: String, to purpose: Prompt.Purpose, in context: PaneContext,
    tickets: inout TicketSource, effects: inout [Effect]
  ) -> Bool {
    effects = show(text: text, kind: kind, &tickets)
    return true
  }
}

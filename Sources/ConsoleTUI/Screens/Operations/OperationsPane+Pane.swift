import Domain

extension OperationsPane: Pane {
  package func title(in context: PaneContext) -> BoxTitle {
    let open = snapshot?.openDeadLetters ?? 0
    guard open > 0 else { return BoxTitle("Operations") }
    let text = "\(context.symbols.cross) \(Figures.counted(Int64(open), "dead letter"))"
    return BoxTitle("Operations", detail: text, detailRole: .error)
  }

  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { read(&tickets) }

  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let page = max(1, context.area.height / 2)
    if let step = command.step(page: page) {
      move(by: step)
      return []
    }
    switch command {
    case .first: selection = selections.first
    case .last: selection = selections.last
    case .previousTab: turn(by: -1)
    case .nextTab: turn(by: 1)
    default: break
    }
    return []
  }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    if case .storeChanged = event { return refresh(&tickets) }
    return take(event, &tickets)
  }

  private mutating func move(by step: Int) {
    let all = selections
    guard let last = all.indices.last else { return }
    let index = selection.flatMap { all.firstIndex(of: $0) } ?? 0
    selection = all[min(max(0, index + step), last)]
  }

  /// To the first row of the next list that has any.
  private mutating func turn(by step: Int) {
    let parts = Part.allCases.filter { !selections(of: $0).isEmpty }
    guard let index = parts.firstIndex(of: part) else { return }
    let next = (index + step + parts.count) % parts.count
    selection = selections(of: parts[next]).first
  }
}

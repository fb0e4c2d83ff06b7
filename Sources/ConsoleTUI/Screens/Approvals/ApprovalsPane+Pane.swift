import Domain

extension ApprovalsPane: Pane {
  package func title(in context: PaneContext) -> BoxTitle {
    let open = snapshot?.open ?? 0
    return open == 0
      ? BoxTitle("Approvals")
      : BoxTitle("Approvals", detail: "\(open) open", detailRole: .warning)
  }

  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { read(&tickets) }

  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let page = max(
      1, ApprovalsLayout(context.area, rows: snapshot?.requests.count ?? 0).list.height - 1)
    if let step = command.step(page: page) {
      move(by: step)
      return []
    }
    switch command {
    case .first: move(by: -.max / 2)
    case .last: move(by: .max / 2)
    default: break
    }
    return []
  }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { take(event, at: context.now, &tickets) }
}

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
    let page = max(1, ApprovalsLayout(context.area).list.height - 1)
    switch command {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .halfDown: move(by: max(1, page / 2))
    case .halfUp: move(by: -max(1, page / 2))
    case .pageDown: move(by: page)
    case .pageUp: move(by: -page)
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

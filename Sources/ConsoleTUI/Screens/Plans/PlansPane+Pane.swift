import Domain

extension PlansPane: Pane {
  package func title(in context: PaneContext) -> BoxTitle {
    guard let versions = snapshot?.versions, !versions.isEmpty else { return BoxTitle("Plans") }
    let plans = Set(versions.map(\.id.plan)).count
    return BoxTitle("Plans", detail: "\(plans) plans, \(versions.count) versions")
  }

  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { read(context, &tickets) }

  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let page = max(1, context.area.height / 2)
    switch command {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .first: select(0)
    case .last: select(Int.max)
    case .pageDown: scroll(by: page, in: context)
    case .pageUp: scroll(by: -page, in: context)
    case .halfDown: scroll(by: max(1, page / 2), in: context)
    case .halfUp: scroll(by: -max(1, page / 2), in: context)
    case .nextTab, .open: turn(by: 1)
    case .previousTab: turn(by: -1)
    default: break
    }
    return []
  }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { take(event, context, &tickets) }
}

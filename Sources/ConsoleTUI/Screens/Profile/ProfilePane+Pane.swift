import Domain

extension ProfilePane: Pane {
  package func title(in context: PaneContext) -> BoxTitle {
    BoxTitle(key: "2", context.tenant?.name ?? "no tenant", detail: "Profile")
  }

  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    defer { isTenantsView = context.isTenantsView }
    guard context.tenant?.id == tenantID else {
      return open(context.tenant?.id, tickets: &tickets)
    }
    return reopen(tickets: &tickets)
  }

  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { [] }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    switch event {
    case .profileLoaded(let profile, let ticket):
      return loaded(profile, ticket, tickets: &tickets)
    case .storeChanged: return refresh(tickets: &tickets)
    case .failed(let text, let ticket?):
      _ = failed(text, ticket)
      return []
    default: return []
    }
  }

  package func draw(into frame: inout Frame, in context: PaneContext) {
    draw(on: &frame, in: context.area, now: context.now, symbols: context.symbols)
  }
}

/// Holds the place of a pane that is not built yet: a title and nothing in it.
struct BlankPane: Pane {
  private let name: String

  init(_ name: String) { self.name = name }

  func title(in context: PaneContext) -> BoxTitle { BoxTitle(name) }

  mutating func open(in context: PaneContext, tickets: inout TicketSource) -> [Effect] { [] }

  mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { [] }

  mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { [] }

  func draw(into frame: inout Frame, in context: PaneContext) {}
}

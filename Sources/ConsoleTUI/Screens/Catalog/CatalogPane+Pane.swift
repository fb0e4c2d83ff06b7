import Domain

/// The console itself feeds the catalog, on screen or not: every pane depends on its cursor.
extension CatalogPane: Pane {
  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { [] }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { [] }
}

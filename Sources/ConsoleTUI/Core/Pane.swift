/// One pane: state of its own, which the console feeds with commands and events and draws.
///
/// A pane asks for what it shows by returning effects with tickets, and drops answers whose
/// ticket is not its newest (`Reading` does). It never keeps more than what it can show, a few
/// screens of it.
package protocol Pane: Equatable, Sendable {
  /// What the pane's border says.
  func title(in context: PaneContext) -> BoxTitle

  /// The pane has become visible, or its tenant (`context.tenant`) is another one: ask for
  /// everything that is missing.
  mutating func open(in context: PaneContext, tickets: inout TicketSource) -> [Effect]

  /// The form that a command begins with; `nil` if it is performed at once.
  func form(for command: Command.ID, in context: PaneContext) -> Form?

  /// A command of the table whose place is this pane.
  mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect]

  /// A button of a form of this pane was pressed, and nothing in the form speaks against it. The
  /// form stays until an event answers the ticket of the first effect; without one it closes.
  mutating func commit(
    _ form: Form, _ button: Form.Button.ID, in context: PaneContext,
    tickets: inout TicketSource
  ) -> [Effect]

  /// An answer, `storeChanged` or `ticked`; the console passes them on while the pane is visible.
  mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect]

  /// A text typed behind `/` or `t` in this pane; `false` if it cannot be understood.
  mutating func submit(
    _ text: String, to purpose: Prompt.Purpose, in context: PaneContext,
    tickets: inout TicketSource, effects: inout [Effect]
  ) -> Bool

  /// Draws into `context.area`, and sets the frame's cursor if it is focused.
  func draw(into frame: inout Frame, in context: PaneContext)
}

extension Pane {
  package func form(for command: Command.ID, in context: PaneContext) -> Form? { nil }

  package mutating func commit(
    _ form: Form, _ button: Form.Button.ID, in context: PaneContext,
    tickets: inout TicketSource
  ) -> [Effect] { [] }

  package mutating func submit(
    _ text: String, to purpose: Prompt.Purpose, in context: PaneContext,
    tickets: inout TicketSource, effects: inout [Effect]
  ) -> Bool { true }
}

/// How the console reaches a pane: its calls, bound to the field that holds its state.
struct PaneSlot {
  typealias Call = (inout Console, PaneContext) -> [Effect]

  let title: (Console, PaneContext) -> BoxTitle
  let draw: (Console, inout Frame, PaneContext) -> Void
  let form: (Console, Command.ID, PaneContext) -> Form?
  let open: Call
  let perform: (inout Console, Command.ID, PaneContext) -> [Effect]
  let receive: (inout Console, Event, PaneContext) -> [Effect]
  let commit: (inout Console, Form, Form.Button.ID, PaneContext) -> [Effect]
  let submit: (inout Console, String, Prompt.Purpose, PaneContext) -> [Effect]?

  init<State: Pane>(_ field: WritableKeyPath<Console, State>) {
    title = { $0[keyPath: field].title(in: $1) }
    draw = { console, frame, context in console[keyPath: field].draw(into: &frame, in: context) }
    form = { $0[keyPath: field].form(for: $1, in: $2) }
    open = { console, context in
      console.lendingTickets { $0[keyPath: field].open(in: context, tickets: &$1) }
    }
    perform = { console, command, context in
      console.lendingTickets {
        $0[keyPath: field].perform(command, in: context, tickets: &$1)
      }
    }
    receive = { console, event, context in
      console.lendingTickets { $0[keyPath: field].receive(event, in: context, tickets: &$1) }
    }
    commit = { console, form, button, context in
      console.lendingTickets {
        $0[keyPath: field].commit(form, button, in: context, tickets: &$1)
      }
    }
    submit = { console, text, purpose, context in
      console.lendingTickets {
        var effects: [Effect] = []
        let isUnderstood = $0[keyPath: field].submit(
          text, to: purpose, in: context, tickets: &$1, effects: &effects)
        return isUnderstood ? effects : nil
      }
    }
  }
}

extension PaneKind {
  /// The one list that says which field of the console holds which pane's state.
  var slot: PaneSlot {
    switch self {
    case .catalog: PaneSlot(\.catalog)
    case .strip, .profile: PaneSlot(\.profile)
    case .graph: PaneSlot(\.graph)
    case .tenantTimeline: PaneSlot(\.tenantTimeline)
    case .timeline: PaneSlot(\.timeline)
    case .operations: PaneSlot(\.operations)
    case .approvals: PaneSlot(\.approvals)
    case .audit: PaneSlot(\.audit)
    case .economics: PaneSlot(\.economics)
    case .exports: PaneSlot(\.exports)
    case .plans: PaneSlot(\.plans)
    }
  }
}

extension Console {
  /// Gives a pane the tickets beside the console that it is a part of.
  fileprivate mutating func lendingTickets<Answer>(
    _ call: (inout Console, inout TicketSource) -> Answer
  ) -> Answer {
    var lent = tickets
    defer { tickets = lent }
    return call(&self, &lent)
  }
}

extension Console {
  mutating func openPane(_ pane: PaneKind) -> [Effect] {
    pane.slot.open(&self, context(for: pane))
  }

  /// A command of the focused pane; one that asks first opens its form.
  mutating func performInPane(_ command: Command.ID) -> [Effect] {
    let (pane, context) = (focusedPane, context(for: focusedPane))
    if let form = pane.slot.form(self, command, context) {
      overlay = .form(form)
      return []
    }
    return pane.slot.perform(&self, command, context)
  }

  /// Passes an event on to every pane on screen.
  mutating func passOn(_ event: Event) -> [Effect] {
    layout.panes.flatMap { $0.pane.slot.receive(&self, event, context(for: $0.pane)) }
  }

  /// What is to be done about a text; `nil` if the focused pane cannot understand it.
  mutating func submitToPane(_ text: String, _ purpose: Prompt.Purpose) -> [Effect]? {
    focusedPane.slot.submit(&self, text, purpose, context(for: focusedPane))
  }
}

extension Console {
  mutating func press(_ key: Key, in form: Form) -> [Effect] {
    var form = form
    let outcome = form.take(key)
    overlay = .form(form)
    switch outcome {
    case .none: return []
    case .cancelled where form.purpose == .unlock:
      return key == .enter ? [.quit] : []
    case .cancelled: return closeOverlay()
    case .pressed(let button): return commit(form, button)
    }
  }

  /// Carries a button out. The form stays, without keys, until its ticket is answered.
  private mutating func commit(_ form: Form, _ button: Form.Button.ID) -> [Effect] {
    let effects: [Effect]
    switch form.purpose {
    case .pane(let pane, _):
      effects = pane.slot.commit(&self, form, button, context(for: pane))
    case .action(let action, let target): effects = file(action, target, form)
    case .request(let verb, let id): effects = act(verb, id, form, button)
    case .unlock: effects = unlock(form)
    case .switchOperator: effects = switchOperator(form)
    }
    guard case .form(let kept) = overlay, kept.mistake.isEmpty else { return effects }
    guard let ticket = effects.lazy.compactMap(\.ticket).first else {
      return closeOverlay() + effects
    }
    var waiting = form
    waiting.progress = .waiting(
      form.buttons.first { $0.id == button }?.working ?? "working", ticket)
    overlay = .form(waiting)
    return effects
  }

  /// What was asked for is done: its form closes, whatever else is open stays.
  mutating func done(_ text: String, _ ticket: Ticket) -> [Effect] {
    message = .told(text)
    guard waitsForm(ticket) != nil else { return [] }
    return closeOverlay()
  }

  /// Gives the form back to its reader with what went wrong; `false` if no form waits for it.
  mutating func formFailed(_ text: String, _ ticket: Ticket?) -> Bool {
    guard var form = waitsForm(ticket) else { return false }
    form.progress = .editing
    form.mistake = text
    overlay = .form(form)
    return true
  }

  func waitsForm(_ ticket: Ticket?) -> Form? {
    guard case .form(let form) = overlay, case .waiting(_, let own) = form.progress,
      own == ticket
    else {
      return nil
    }
    return form
  }
}

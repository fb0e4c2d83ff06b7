extension Console {
  mutating func press(_ key: Key, in form: Form) -> [Effect] {
    var form = form
    let outcome = form.take(key)
    overlay = .form(form)
    switch outcome {
    case .none: return []
    case .cancelled: return closeOverlay()
    case .pressed(let button): return commit(form, button)
    }
  }

  /// Carries a button out. The form stays, without keys, until its ticket is answered.
  private mutating func commit(_ form: Form, _ button: Form.Button.ID) -> [Effect] {
    let effects =
      switch form.purpose {
      case .pane(let pane, _): pane.slot.commit(&self, form, button, context(for: pane))
      }
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

  private func waitsForm(_ ticket: Ticket?) -> Form? {
    guard case .form(let form) = overlay, case .waiting(_, let own) = form.progress,
      own == ticket
    else {
      return nil
    }
    return form
  }
}

import Domain

extension Console {
  /// Why something cannot be done with the request under the inbox's cursor.
  func refusal(of verb: RequestCard.Verb) -> String? {
    guard let card = approvals.selected else { return "no request is under the cursor" }
    if let reason = card.refusals[verb] { return reason }
    if session.isReadOnly { return "this console is read-only [RO]" }
    return nil
  }

  /// Opens the form in which a request is decided, carried out or taken back.
  mutating func ask(_ verb: RequestCard.Verb) -> [Effect] {
    guard let card = approvals.selected else { return [] }
    overlay = .form(
      RequestForm(card: card, operatorName: session.operatorName, now: now, symbols: symbols)
        .form(verb))
    return []
  }

  /// Enter in the inbox: the next thing that can be done, else why nothing can.
  mutating func openRequest() -> [Effect] {
    guard let card = approvals.selected else { return [] }
    let verb: RequestCard.Verb =
      switch card.state {
      case .pending: .decide
      case .approved: .execute
      default: .rollBack
      }
    guard let reason = refusal(of: verb) else { return ask(verb) }
    message = .told("\(RequestForm.title(of: verb)): \(reason)")
    return []
  }

  /// The countdown in the border of an open form goes on with the clock.
  mutating func countDown() {
    guard case .form(var form) = overlay, case .request(_, let id) = form.purpose,
      let card = approvals.snapshot?.requests.first(where: { $0.id == id })
    else { return }
    form.note =
      RequestForm(card: card, operatorName: session.operatorName, now: now, symbols: symbols).note
    overlay = .form(form)
  }

  /// Carries a form's button out on the request that it was opened on, if it is still the same.
  mutating func act(
    _ verb: RequestCard.Verb, _ id: RequestID, _ form: Form, _ button: Form.Button.ID
  ) -> [Effect] {
    guard let card = approvals.snapshot?.requests.first(where: { $0.id == id }) else {
      refuse(form, "the request is not there any more: close this and look again")
      return []
    }
    let state = card.state(at: now)
    guard verb.concerns(state) else {
      refuse(form, "the request is \(state.words) meanwhile: close this and look again")
      return []
    }
    let ticket = tickets.next()
    let secret = form.secret("passphrase")
    switch verb {
    case .withdraw: return [.control(.withdraw(id), nil, ticket)]
    case .execute: return [.control(.execute(id), nil, ticket)]
    case .rollBack: return [.control(.rollBack(id, reason: form.text("reason")), secret, ticket)]
    case .decide:
      let approver = form["approver"].map(\.text) ?? session.operatorName
      return [
        .control(
          .decide(
            id, button == RequestForm.deny ? .deny : .approve, textDigest: card.textDigest,
            comment: form.text("comment"), approver: OperatorID(approver)), secret, ticket)
      ]
    }
  }
}

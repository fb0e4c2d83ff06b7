import Domain

extension Console {
  /// Opens the form of a quick action on the tenant under the cursor.
  mutating func ask(_ id: Command.ID) -> [Effect] {
    guard let action = id.action, let row = catalog.selected else { return [] }
    var form = ActionForm(
      action: action, row: row, operatorName: session.operatorName, now: now
    ).form
    let ticket = tickets.next()
    defer { overlay = .form(form) }
    switch action {
    case .changePlan:
      form.progress = .waiting("reading the plans", ticket)
      return [.loadPlans(row.id, ticket)]
    case .resolveIncident:
      form.progress = .waiting("reading the incidents", ticket)
      return [.loadIncidents(row.id, ticket)]
    default: return []
    }
  }

  /// Files what a form asks for, unless the tenant is not any more what the form was opened on.
  mutating func file(
    _ action: PrivilegedAction, _ target: ActionTarget, _ form: Form
  ) -> [Effect] {
    if let row = catalog.rows.first(where: { $0.id == target.id }),
      row.rowVersion != target.rowVersion
    {
      refuse(form, "\(target.name) has changed since this opened: close it and look again")
      return []
    }
    guard let secret = form.secret("passphrase") else { return [] }
    let ticket = tickets.next()
    return [.control(.file(ActionForm.draft(action, target, form)), secret, ticket)]
  }

  /// The form stays, with the reason why it was not carried out.
  mutating func refuse(_ form: Form, _ reason: String) {
    var form = form
    form.mistake = reason
    overlay = .form(form)
  }

  /// Puts what was read into the choice of the form that waits for it.
  mutating func fillForm(_ field: Form.Field.ID, _ options: [Form.Option], _ ticket: Ticket) {
    guard var form = waitsForm(ticket) else { return }
    form.fill(field, options)
    overlay = .form(form)
  }
}

import Domain

extension ActionForm {
  var fields: [Form.Field] { ownFields + reason + [passphrase] }

  private var ownFields: [Form.Field] {
    switch action {
    case .changePlan:
      [
        .choice("plan", "new plan", [], need: .something("the new plan")),
        .text("from", "from day", now.day.advanced(by: 1).description, need: .something("a day")),
      ]
    case .delete, .purge:
      [.text("name", "type the tenant's name", need: .exactly(row.name, "the tenant's name"))]
    case .note: [.text("text", "note", need: .something("the note"))]
    case .openIncident:
      [
        .choice("severity", "severity", Severity.allCases.reversed().map(\.name)),
        .text("cause", "what is wrong", need: .something("what is wrong")),
      ]
    case .resolveIncident:
      [.choice("incident", "incident", [], need: .something("an open incident"))]
    default: []
    }
  }

  /// A note is its own reason.
  private var reason: [Form.Field] {
    action == .note ? [] : [.text("reason", "reason", need: .something("a reason"))]
  }

  private var passphrase: Form.Field {
    .secret("passphrase", "\(operatorName)'s passphrase", need: .something("the passphrase"))
  }

  /// What is asked for by a form that was filled in.
  static func draft(
    _ action: PrivilegedAction, _ target: ActionTarget, _ form: Form
  ) -> RequestDraft {
    var parameters: [String: String] = [:]
    switch action {
    case .changePlan:
      parameters = ["plan": form.text("plan"), "from": form.text("from")]
    case .note: parameters = ["text": form.text("text")]
    case .openIncident:
      parameters = ["severity": form.text("severity"), "cause": form.text("cause")]
    case .resolveIncident:
      parameters = ["incident": String(form.text("incident").prefix { $0 != " " })]
    case .impersonate: parameters = ["minutes": "15"]
    default: break
    }
    return RequestDraft(
      action: action, tenantID: target.id, rowVersion: target.rowVersion,
      parameters: parameters, reason: action == .note ? "note" : form.text("reason"))
  }
}

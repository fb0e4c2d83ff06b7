import Domain

/// Makes the form of a quick action: what it does, what it needs, and the passphrase that signs.
struct ActionForm {
  let action: PrivilegedAction
  let row: CatalogRow
  let operatorName: String
  let now: Timestamp

  static let file = Form.Button.ID("file")

  var form: Form {
    Form(
      .action(action, ActionTarget(row)), title: "\(Self.title(of: action)): \(row.name)",
      note: note,
      facts: [.told("tenant", tenant)]
        + (action == .changePlan ? changes + [effectFact] : [effectFact] + changes) + terms,
      fields: fields,
      buttons: [
        Form.Button(
          Self.file, action.alwaysNeedsTwo ? "Ask" : "Sign", needs: fields.map(\.id),
          working: "signing")
      ],
      hint: "your passphrase signs the request")
  }

  private var tenant: String {
    row.name == row.id.rawValue ? row.name : "\(row.name) (\(row.id))"
  }

  /// How many people it takes: by the hard list, or as the policy says.
  private var note: String {
    if action.alwaysNeedsTwo { return "a second person approves" }
    return switch action {
    case .resume: "alone within 24 h of the suspension, else by two"
    case .changePlan: "by two if the policy says so"
    default: "done at once"
    }
  }

  static func title(of action: PrivilegedAction) -> String {
    switch action {
    case .changePlan: "Change the plan"
    case .suspend: "Suspend"
    case .resume: "Resume"
    case .delete: "Delete"
    case .restore: "Restore"
    case .purge: "Purge"
    case .impersonate: "Impersonate"
    case .note: "Note"
    case .openIncident: "Open an incident"
    case .resolveIncident: "Resolve an incident"
    default: action.phrase
    }
  }

  private var effectFact: Form.Fact { .told("effect", effect) }

  private var effect: String {
    switch action {
    case .changePlan: "another plan from a day on; what was used before is billed by the old one"
    case .suspend: "usage is refused from now on; reads and billing go on"
    case .resume: "usage is taken again"
    case .delete:
      "the tenant becomes a tombstone; restorable for 7 days; purge afterwards takes another two "
        + "people"
    case .restore: "the tombstone becomes a suspended tenant again"
    case .purge: "usage, notes and name are removed for good; evidence and tombstone stay"
    case .impersonate:
      "you see the tenant as its own admin does, for 15 minutes, and change nothing"
    case .note: "a line on the tenant's timeline, under your name"
    case .openIncident: "an open incident in the profile and on the timeline"
    case .resolveIncident: "the incident is closed now, which ends its time to resolve"
    default: action.phrase
    }
  }

  private var changes: [Form.Fact] {
    let status = row.status.rawValue
    return switch action {
    case .changePlan: [.chosen("plan")]
    case .suspend: [.change("status", before: status, after: "suspended")]
    case .resume: [.change("status", before: status, after: "as before the suspension")]
    case .delete: [.change("status", before: status, after: "deleted")]
    case .restore: [.change("status", before: status, after: "suspended")]
    case .purge: [.change("name", before: row.name, after: "(purged)")]
    default: []
    }
  }

  private var terms: [Form.Fact] {
    guard action.alwaysNeedsTwo || action == .resume else { return [] }
    let hours = ApprovalRule.requestSeconds / 3600
    var terms: [Form.Fact] = [.told("expires", "the request is open for \(hours) h")]
    if action.undo != nil {
      terms.append(
        .told("undo", "one operator can take it back for \(ApprovalRule.rollbackSeconds / 3600) h"))
    }
    return terms
  }
}

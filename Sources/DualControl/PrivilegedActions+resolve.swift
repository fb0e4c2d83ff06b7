import Domain
import Store

extension PrivilegedActions {
  /// The draft with every parameter that the action needs, and none that it does not know: nothing
  /// is looked up again when it is carried out.
  func resolved(
    _ draft: ActionDraft, tenant: Tenant?, at now: Timestamp
  ) throws -> ActionDraft {
    var draft = draft
    try requireKnown(draft)
    try requireKey(draft)
    switch draft.action {
    case .changePlan:
      let from = try day(draft.parameters["from"] ?? now.day.description, "from")
      draft.parameters["from"] = from.description
      draft.parameters["plan"] = try version(draft.parameters["plan"] ?? "", from).description
    case .resume: try resolveResume(&draft, tenant, at: now)
    case .impersonate: draft.parameters["minutes"] = draft.parameters["minutes"] ?? "15"
    case .note: draft.parameters["text"] = draft.parameters["text"] ?? draft.reason
    case .openIncident:
      draft.parameters["cause"] = draft.parameters["cause"] ?? draft.reason
      draft.parameters["severity"] = draft.parameters["severity"] ?? Severity.error.name
    case .backfill:
      for name in ["from", "to"] {
        draft.parameters[name] = try day(draft.parameters[name] ?? "", name).description
      }
    case .suspend, .delete, .restore, .purge, .resolveIncident, .addOperator, .rotateOperator,
      .revokeOperator, .publishPlan, .replaceInstallKey:
      break
    }
    if let former = draft.rollbackOf { draft.parameters["rollback_of"] = former.rawValue }
    return draft
  }

  /// A resumption within the window of its suspension takes that back; it needs no second person.
  private func resolveResume(
    _ draft: inout ActionDraft, _ tenant: Tenant?, at now: Timestamp
  ) throws {
    guard let tenant else { return }
    let recent = try control.suspensionToTakeBack(of: tenant.id, at: now)
    if draft.rollbackOf == nil { draft.rollbackOf = recent?.id }
    let former = try recent ?? control.newestExecuted(.suspend, on: tenant.id)
    draft.parameters["status"] = Self.status(in: former?.beforeState) ?? "active"
  }

  /// What a tenant was before, of the states that it can go back to.
  private static func status(in state: String?) -> String? {
    guard let state, let document = try? JSONValue(parsing: Array(state.utf8)),
      let word = document["status"]?.text, ["trial", "active"].contains(word)
    else { return nil }
    return word
  }

  private func day(_ text: String, _ name: String) throws -> UTCDay {
    guard let day = UTCDay(text) else {
      throw Self.refused(
        "\(name) is no day: \(Self.quoted(text))",
        "Write it as --param \(name)=2026-12-01.")
    }
    return day
  }

  /// An operator is enrolled for a partner that there is.
  func requirePartner(of draft: ActionDraft) throws {
    guard draft.action == .addOperator, let scope = draft.parameters["scope"], scope != "all",
      try !store.partners().contains(where: { $0.id.rawValue == scope })
    else { return }
    throw StoreError.notFound(what: "partner", id: scope)
  }

  /// As JSON writes it, cut.
  private static func quoted(_ text: String) -> String {
    JSONValue.string(String(text.unicodeScalars.prefix(40))).description
  }

  /// A key is made by the commands that are for it, and only then asked for.
  private func requireKey(_ draft: ActionDraft) throws {
    for name in ["key_id", "key_line"] where draft.action.parameterNames.contains(name) {
      guard draft.parameters[name] == nil else { continue }
      throw Self.refused(
        "\(draft.action.rawValue) names no key",
        "`switchboard \(draft.action == .replaceInstallKey ? "rekey" : "operator")` makes one and "
          + "files the request.")
    }
  }

  private func requireKnown(_ draft: ActionDraft) throws {
    let known = draft.action.parameterNames
    for name in draft.parameters.keys.sorted() where !known.contains(name) {
      throw Self.refused(
        "\(draft.action.rawValue) has no parameter \(Self.quoted(name))",
        known.isEmpty ? "Leave it out." : "It takes \(known.joined(separator: ", ")).")
    }
    for (name, value) in draft.parameters where value.utf8.count > 4096 {
      throw Self.refused("\(name) is longer than 4096 bytes", "Shorten it.")
    }
  }
}

extension PrivilegedAction {
  /// What `--param` may name.
  package var parameterNames: [String] {
    switch self {
    case .changePlan: ["plan", "from"]
    case .impersonate: ["minutes"]
    case .note: ["text"]
    case .openIncident: ["cause", "severity"]
    case .resolveIncident: ["incident"]
    case .addOperator: ["operator", "roles", "scope", "os_user", "key_id", "key_line"]
    case .rotateOperator: ["operator", "key_id", "key_line"]
    case .revokeOperator: ["operator"]
    case .replaceInstallKey: ["key_id", "key_line"]
    case .publishPlan: ["plan", "effective", "sha256", "changes"]
    case .backfill: ["from", "to"]
    case .suspend, .resume, .delete, .restore, .purge: []
    }
  }
}

/// What is done only by signed request; the raw value is the word in commands and statements.
package enum PrivilegedAction: String, CaseIterable, Sendable {
  case changePlan = "change_plan"
  case suspend
  case resume
  case delete
  case restore
  case purge
  case impersonate
  case note
  case openIncident = "incident_open"
  case resolveIncident = "incident_resolve"
  case addOperator = "operator_add"
  case rotateOperator = "operator_rotate"
  case revokeOperator = "operator_revoke"
  case publishPlan = "plan_publish"
  /// Another key for the installation: the former one is lost, or was seen by somebody.
  case replaceInstallKey = "install_key_replace"
  /// Usage that came too late for its closed period.
  case backfill

  /// Reads what somebody typed: `change-plan` and `suspend_tenant` too.
  package init?(word: String) {
    let plain = word.lowercased().map { $0 == "-" ? "_" : $0 }
    let name = String(plain)
    let short = name.hasSuffix("_tenant") ? String(name.dropLast(7)) : name
    self.init(rawValue: short)
  }

  /// Whether it is done to one tenant; the others concern the whole store, or all of a period.
  package var needsTenant: Bool {
    switch self {
    case .changePlan, .suspend, .resume, .delete, .restore, .purge, .impersonate, .note: true
    case .openIncident, .resolveIncident, .addOperator, .rotateOperator, .revokeOperator,
      .publishPlan, .replaceInstallKey, .backfill:
      false
    }
  }

  /// Whether it may be done to one tenant; the others are of no partner.
  package var takesTenant: Bool {
    switch self {
    case .addOperator, .rotateOperator, .revokeOperator, .publishPlan, .replaceInstallKey: false
    default: true
    }
  }

  /// Two people, whatever the policy says. `resume` is not here: within the window of its
  /// suspension one is enough (`ApprovalRule`).
  package var alwaysNeedsTwo: Bool {
    switch self {
    case .suspend, .delete, .restore, .purge, .impersonate, .addOperator, .rotateOperator,
      .revokeOperator, .replaceInstallKey, .backfill:
      true
    case .changePlan, .resume, .note, .openIncident, .resolveIncident, .publishPlan: false
    }
  }

  /// The name of the action in sentences: `suspend`, `change the plan of`.
  package var phrase: String {
    switch self {
    case .changePlan: "change the plan of"
    case .impersonate: "impersonate"
    case .note: "note on"
    case .openIncident: "open an incident of"
    case .resolveIncident: "resolve an incident of"
    case .addOperator: "enrol the operator"
    case .rotateOperator: "rotate the key of"
    case .revokeOperator: "revoke the operator"
    case .publishPlan: "publish the plan"
    case .replaceInstallKey: "replace the installation's key of"
    case .backfill: "backfill closed periods of"
    case .suspend, .resume, .delete, .restore, .purge: rawValue
    }
  }

  /// Which action undoes it, by one operator within the window.
  package var undo: PrivilegedAction? {
    switch self {
    case .suspend: .resume
    case .resume: .suspend
    default: nil
    }
  }

  /// The approver types the tenant's id for what cannot be undone by one person.
  package var wantsTypedName: Bool { self == .delete || self == .purge }
}

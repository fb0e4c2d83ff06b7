package import Domain

/// What somebody asks to do, with what the decision depends on. What is missing in a request is
/// missing in the question too, for the policy to refuse.
package enum PolicyAction: Equatable, Sendable {
  case changePlan(to: PlanID)
  case suspendTenant
  case resumeTenant
  case deleteTenant
  case restoreTenant
  case purgeTenant
  case impersonate(minutes: Int)
  case addNote
  case openIncident(severity: String?)
  case resolveIncident(String?)
  /// Letting usage in that came after its period was closed; `to` is the day after the last.
  case backfill(from: String?, to: String?)
  case addOperator(String?)
  case rotateOperator(String?)
  case revokeOperator(String?)
  case publishPlan(String?)
  case replaceInstallKey
  /// Deciding a request that these operators have filed or edited.
  case approveRequest(of: [OperatorID])

  /// The policy's word for it, also in metrics and in the log.
  package var name: String {
    switch self {
    case .changePlan: "change_plan"
    case .suspendTenant: "suspend_tenant"
    case .resumeTenant: "resume_tenant"
    case .deleteTenant: "delete_tenant"
    case .restoreTenant: "restore_tenant"
    case .purgeTenant: "purge_tenant"
    case .impersonate: "impersonate"
    case .addNote: "add_note"
    case .openIncident: "open_incident"
    case .resolveIncident: "resolve_incident"
    case .backfill: "backfill"
    case .addOperator: "add_operator"
    case .rotateOperator: "rotate_operator"
    case .revokeOperator: "revoke_operator"
    case .publishPlan: "publish_plan"
    case .replaceInstallKey: "replace_install_key"
    case .approveRequest: "approve_request"
    }
  }

  /// Whether it is of no partner, whoever's tenant is named beside it.
  var isOfTheStore: Bool {
    switch self {
    case .addOperator, .rotateOperator, .revokeOperator, .publishPlan, .replaceInstallKey: true
    default: false
    }
  }
}

package import Domain

/// What somebody asks to do with a tenant, with what the decision depends on.
package enum PolicyAction: Equatable, Sendable {
  case changePlan(to: PlanID)
  case suspendTenant
  case resumeTenant
  case deleteTenant
  case impersonate(minutes: Int)
  case addNote
  /// Deciding a request that these operators have filed or edited.
  case approveRequest(of: [OperatorID])

  /// The policy's word for it, also in metrics and in the log.
  package var name: String {
    switch self {
    case .changePlan: "change_plan"
    case .suspendTenant: "suspend_tenant"
    case .resumeTenant: "resume_tenant"
    case .deleteTenant: "delete_tenant"
    case .impersonate: "impersonate"
    case .addNote: "add_note"
    case .approveRequest: "approve_request"
    }
  }
}

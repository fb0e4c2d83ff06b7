import Domain

extension Command.ID {
  /// The policy's word for a privileged action.
  var policyAction: String? {
    switch self {
    case .changePlan: "change_plan"
    case .suspendTenant: "suspend_tenant"
    case .resumeTenant: "resume_tenant"
    case .deleteTenant: "delete_tenant"
    case .restoreTenant: "restore_tenant"
    case .purgeTenant: "purge_tenant"
    case .openIncident: "open_incident"
    case .resolveIncident: "resolve_incident"
    case .impersonate: "impersonate"
    case .addNote: "add_note"
    default: nil
    }
  }
}

extension Console {
  /// The policy's no to an action on the tenant under the cursor, as far as it has been read.
  func refusal(of id: Command.ID) -> (action: String, tenant: TenantID, reason: String)? {
    guard let action = id.policyAction, let tenant = catalog.selected?.id else { return nil }
    let profiles = [profile.profile, graph.profile].compactMap { $0 }
    guard let read = profiles.first(where: { $0.row.id == tenant }),
      let reason = read.refusals[action]
    else { return nil }
    return (action, tenant, reason)
  }
}

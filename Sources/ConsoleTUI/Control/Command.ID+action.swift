import Domain

extension Command.ID {
  /// The privileged action that a quick action files; `nil` for any other command.
  var action: PrivilegedAction? {
    switch self {
    case .changePlan: .changePlan
    case .suspendTenant: .suspend
    case .resumeTenant: .resume
    case .deleteTenant: .delete
    case .restoreTenant: .restore
    case .purgeTenant: .purge
    case .impersonate: .impersonate
    case .addNote: .note
    case .openIncident: .openIncident
    case .resolveIncident: .resolveIncident
    default: nil
    }
  }

  /// Whether it is about the tenant under the cursor alone.
  var isOfTenant: Bool {
    action != nil || [.copyID, .copyLink, .copyRow].contains(self)
  }

  /// What can be done with the request under the cursor of the inbox.
  var verb: RequestCard.Verb? {
    switch self {
    case .decideRequest: .decide
    case .withdrawRequest: .withdraw
    case .executeRequest: .execute
    case .rollBackRequest: .rollBack
    default: nil
    }
  }
}

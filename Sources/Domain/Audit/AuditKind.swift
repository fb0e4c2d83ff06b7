/// What an entry of the audit log tells; the raw value is the word in filters and leaves.
package enum AuditKind: String, CaseIterable, Sendable {
  case genesis
  /// A store from before the audit log was taken over as it was.
  case adopted
  case seeded
  case imported
  case restored
  case requestFiled = "request.filed"
  case requestApproved = "request.approved"
  case requestDenied = "request.denied"
  case requestWithdrawn = "request.withdrawn"
  case requestExpired = "request.expired"
  case requestInvalidated = "request.invalidated"
  case requestFailed = "request.failed"
  case requestExecuted = "request.executed"
  case requestRolledBack = "request.rolled_back"
  /// Somebody asked for what they may not do.
  case refused
  case planPublished = "plan.published"
  case planAssigned = "plan.assigned"
  case exportCreated = "export.created"
  /// An export that was refused, failed or was cancelled.
  case exportFailed = "export.failed"
  case impersonationEnded = "impersonation.ended"
  case checkpoint

  package init(_ state: ActionRequest.State) {
    self =
      switch state {
      case .pending: .requestFiled
      case .approved: .requestApproved
      case .executed: .requestExecuted
      case .rolledBack: .requestRolledBack
      case .denied: .requestDenied
      case .withdrawn: .requestWithdrawn
      case .expired: .requestExpired
      case .invalidated: .requestInvalidated
      case .failed: .requestFailed
      }
  }
}

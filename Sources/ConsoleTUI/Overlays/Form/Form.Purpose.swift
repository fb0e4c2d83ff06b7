package import Domain

extension Form {
  /// Whose form it is: the owner is told of the button that was pressed.
  package enum Purpose: Equatable, Sendable {
    /// Of a pane's command; the pane's `commit` is called.
    case pane(PaneKind, Command.ID)
    /// A privileged action on a tenant.
    case action(PrivilegedAction, ActionTarget)
    /// What is done with a request that has been filed.
    case request(RequestCard.Verb, RequestID)
    /// The operator comes back to a locked console.
    case unlock
    /// Another operator takes the console over.
    case switchOperator
  }
}

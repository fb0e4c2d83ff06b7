package import Domain

/// What the console asks to be done on privileged ground; what needs a signature comes with the
/// passphrase of who signs.
package enum ControlAct: Equatable, Sendable {
  case file(RequestDraft)
  /// A yes or no to the text with this digest. The approver is the session's operator, or the
  /// second one who has sat down at the same terminal.
  case decide(
    RequestID, ApprovalStatement.Decision, textDigest: String, comment: String,
    approver: OperatorID)
  case withdraw(RequestID)
  case execute(RequestID)
  case rollBack(RequestID, reason: String)
  /// Ends the view of a tenant's own admin before its time.
  case endImpersonation
}

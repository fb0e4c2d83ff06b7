/// How many people, how long, how strong: fixed when a request is filed, and signed with it.
package struct ApprovalRule: Equatable, Sendable {
  /// Beside the requester; 0 is carried out at once with the requester's signature alone.
  package var approvals: Int
  package var strength: ApprovalStrength

  package init(approvals: Int, strength: ApprovalStrength = .sameTerminal) {
    self.approvals = approvals
    self.strength = strength
  }

  /// From filing to the last moment of a decision.
  package static let requestSeconds: Int64 = 4 * 3600
  /// From an approval to the last moment of execution.
  package static let approvalSeconds: Int64 = 30 * 60
  /// In which one operator takes a suspension or resumption back.
  package static let rollbackSeconds: Int64 = 24 * 3600
  /// In which a deleted tenant is restored, and after which it may be purged.
  package static let graceSeconds: Int64 = 7 * 86_400
  /// Against tiring approvers out.
  package static let pendingPerRequester = 5

  /// - Parameter isWithinWindow: whether the tenant was suspended less than a window ago, so that
  ///   resuming it takes that back.
  package static func rule(
    for action: PrivilegedAction, obligations: [Obligation], isWithinWindow: Bool = false
  ) -> ApprovalRule {
    let needsTwo =
      action.alwaysNeedsTwo || obligations.contains(.dualControl)
      || (action == .resume && !isWithinWindow)
    return ApprovalRule(approvals: needsTwo ? 1 : 0)
  }
}

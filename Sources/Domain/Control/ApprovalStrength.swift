/// How far apart requester and approver were; a later case is stronger.
package enum ApprovalStrength: String, CaseIterable, Comparable, Sendable {
  /// The second operator's passphrase, typed into the first one's session.
  case sameTerminal = "same-terminal"
  /// The second operator's own session on the same store.
  case otherSession = "other-session"
  /// Signed outside of any session of the store: own account, own machine, hardware key.
  case detached

  package static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

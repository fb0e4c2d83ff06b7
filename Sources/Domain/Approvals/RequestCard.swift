/// A privileged request as the inbox shows it: what was signed, where it stands, what has changed
/// since, and what the one who looks may do with it.
package struct RequestCard: Equatable, Sendable {
  /// What can be done with a request by somebody.
  package enum Verb: String, CaseIterable, Sendable {
    case decide, withdraw, execute, rollBack
  }

  /// A signed yes or no.
  package struct Vote: Equatable, Sendable {
    package var by: OperatorID
    package var decision: ApprovalStatement.Decision
    package var strength: ApprovalStrength
    package var at: Timestamp
    package var comment: String

    package init(
      by: OperatorID, decision: ApprovalStatement.Decision, strength: ApprovalStrength,
      at: Timestamp, comment: String = ""
    ) {
      self.by = by
      self.decision = decision
      self.strength = strength
      self.at = at
      self.comment = comment
    }
  }

  package var id: RequestID
  package var action: PrivilegedAction
  package var state: ActionRequest.State
  package var tenantID: TenantID?
  /// The tenant's name, or what else it is about: `operator bo`, `plan pro@4`.
  package var subject: String
  package var requester: OperatorID
  package var role: Role
  package var reason: String
  package var createdAt: Timestamp
  /// When it stops to be open unless something happens; `nil` once it has.
  package var deadline: Timestamp?
  /// Since when it is in its state, and why, where that is not plain.
  package var stateAt: Timestamp
  package var stateReason = ""
  /// Until when one operator can take back what was done.
  package var rollbackUntil: Timestamp?
  package var votes: [Vote] = []
  package var approvalsRequired: Int
  /// The text that an approver signs the digest of, with that digest in hexadecimal.
  package var text: String
  package var textDigest: String
  /// What has changed since it was filed, in sentences.
  package var changedSince: [String] = []
  /// What the approver types for an action that one person cannot undo.
  package var typedName: String?
  /// Why the one who looks may not do what; what is allowed is not there.
  package var refusals: [Verb: String] = [:]

  package init(
    id: RequestID, action: PrivilegedAction, state: ActionRequest.State, tenantID: TenantID?,
    subject: String, requester: OperatorID, role: Role, reason: String, createdAt: Timestamp,
    deadline: Timestamp?, stateAt: Timestamp, approvalsRequired: Int, text: String,
    textDigest: String
  ) {
    self.id = id
    self.action = action
    self.state = state
    self.tenantID = tenantID
    self.subject = subject
    self.requester = requester
    self.role = role
    self.reason = reason
    self.createdAt = createdAt
    self.deadline = deadline
    self.stateAt = stateAt
    self.approvalsRequired = approvalsRequired
    self.text = text
    self.textDigest = textDigest
  }

  /// Where it stands at a moment: what is overdue has expired, whoever writes that down.
  package func state(at now: Timestamp) -> ActionRequest.State {
    deadline.map { state.isOpen && now >= $0 } ?? false ? .expired : state
  }

  /// Becomes what it is at a moment; answers whether anything has changed.
  package mutating func expire(at now: Timestamp) -> Bool {
    guard let deadline, state(at: now) != state else { return false }
    state = .expired
    stateAt = deadline
    self.deadline = nil
    changedSince = []
    for verb in Verb.allCases { refusals[verb] = "it is \(state.rawValue)" }
    return true
  }
}

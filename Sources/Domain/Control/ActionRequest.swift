/// A privileged request on its way: a value whose transitions say what comes next, and never
/// touch anything.
package struct ActionRequest: Equatable, Sendable {
  /// Where it stands. The raw value is the word in commands and in the store.
  package enum State: String, CaseIterable, Sendable {
    /// Waits for others to decide.
    case pending = "PENDING"
    /// Has its approvals and waits to be carried out, for as long as they are valid.
    case approved = "APPROVED"
    /// Was carried out: the effect, its audit leaf and its record stand together.
    case executed = "EXECUTED"
    /// Was carried out and taken back within its window.
    case rolledBack = "ROLLED_BACK"
    /// Somebody said no. Final.
    case denied = "DENIED"
    /// The requester took it back.
    case withdrawn = "WITHDRAWN"
    /// Nobody decided in time, or nobody carried it out while the approvals were valid.
    case expired = "EXPIRED"
    /// What was signed does not hold any more: tenant, key, role, policy or epoch changed.
    case invalidated = "INVALIDATED"
    /// Was approved, and the effect could not be made.
    case failed = "FAILED"

    package var isOpen: Bool { self == .pending || self == .approved }
  }

  package let statement: RequestStatement
  package private(set) var state: State
  package private(set) var approvals: [ApprovalStatement]
  /// Until when it can be taken back; `nil` unless it was carried out and can be.
  package private(set) var rollbackUntil: Timestamp?

  package init(
    _ statement: RequestStatement, state: State = .pending, approvals: [ApprovalStatement] = [],
    rollbackUntil: Timestamp? = nil
  ) {
    self.statement = statement
    self.state = state
    self.approvals = approvals
    self.rollbackUntil = rollbackUntil
  }

  /// What ends it unless something happens; `nil` once it is over. An approval never counts longer
  /// than its request.
  package var end: RequestEnd? {
    guard state.isOpen else { return nil }
    let own = RequestEnd.request(statement.expiresAt)
    guard state == .approved, let first = approvals.min(by: { $0.validUntil < $1.validUntil }),
      first.validUntil < own.at
    else { return own }
    return .approval(first.validUntil, by: first.approver)
  }

  /// When it stops to be open unless something happens; `nil` once it has.
  package var deadline: Timestamp? { end?.at }

  /// Whether the deadline has come; its own moment is too late.
  package func isOverdue(at now: Timestamp) -> Bool { deadline.map { now >= $0 } ?? false }

  /// As everybody sees it at a moment: what is overdue has expired, written down or not.
  package func standing(at now: Timestamp) -> ActionRequest {
    guard isOverdue(at: now) else { return self }
    return ActionRequest(
      statement, state: .expired, approvals: approvals, rollbackUntil: rollbackUntil)
  }

  package mutating func handle(
    _ event: RequestEvent, at now: Timestamp
  ) throws(RequestRefusal) -> RequestStep {
    let next = try successor(event, at: now)
    let step = RequestStep(from: state, to: next)
    if case .decided(let approval) = event { approvals.append(approval) }
    if case .executed = event, let seconds = statement.rollback?.seconds {
      rollbackUntil = now.advanced(bySeconds: seconds)
    }
    state = next
    return step
  }
}

extension ActionRequest {
  /// The state after an event, or why it may not happen. Every arrow of the diagram in
  /// `Docs/trust.md` is here, and no other.
  func successor(_ event: RequestEvent, at now: Timestamp) throws(RequestRefusal) -> State {
    switch event {
    case .decided(let approval): try decide(approval, at: now)
    case .withdrawn(let person): try withdraw(by: person, at: now)
    case .executed: try execute(at: now)
    case .failed: try leave([.approved], to: .failed, act: "failed")
    case .rolledBack: try rollBack(at: now)
    case .expired: try expire(at: now)
    case .invalidated: try leave([.pending, .approved], to: .invalidated, act: "invalidated")
    }
  }

  private func leave(
    _ from: Set<State>, to next: State, act: String
  ) throws(RequestRefusal) -> State {
    guard from.contains(state) else { throw .state(state, act: act) }
    return next
  }

  private func requireInTime(_ now: Timestamp) throws(RequestRefusal) {
    if let end, now >= end.at { throw .expired(end) }
  }

  private func decide(
    _ approval: ApprovalStatement, at now: Timestamp
  ) throws(RequestRefusal) -> State {
    _ = try leave([.pending], to: .approved, act: "decided")
    guard approval.approver != statement.requester else {
      throw .ownRequest(statement.requester)
    }
    guard approval.key != statement.requesterKey else { throw .sameKey }
    guard approval.requestID == statement.id, approval.installID == statement.installID,
      approval.epoch == statement.epoch, approval.displayDigest == statement.displayDigest
    else { throw .otherRequest }
    guard
      !approvals.contains(where: { $0.approver == approval.approver || $0.key == approval.key })
    else { throw .decidedTwice(approval.approver) }
    try requireInTime(now)
    guard approval.decision == .approve else { return .denied }
    guard approval.strength >= statement.strength else {
      throw .weakApproval(approval.strength, wanted: statement.strength)
    }
    return approvals.count + 1 >= statement.approvalsRequired ? .approved : .pending
  }

  private func withdraw(
    by person: OperatorID, at now: Timestamp
  ) throws(RequestRefusal) -> State {
    let next = try leave([.pending, .approved], to: .withdrawn, act: "withdrawn")
    guard person == statement.requester else { throw .notRequester(person) }
    try requireInTime(now)
    return next
  }

  private func execute(at now: Timestamp) throws(RequestRefusal) -> State {
    let next = try leave([.approved], to: .executed, act: "executed")
    try requireInTime(now)
    return next
  }

  private func expire(at now: Timestamp) throws(RequestRefusal) -> State {
    let next = try leave([.pending, .approved], to: .expired, act: "expired")
    if let deadline, now < deadline { throw .notExpired(until: deadline) }
    return next
  }

  private func rollBack(at now: Timestamp) throws(RequestRefusal) -> State {
    let next = try leave([.executed], to: .rolledBack, act: "rolled back")
    guard let rollbackUntil else { throw .cannotBeUndone(statement.action) }
    guard now < rollbackUntil else { throw .windowOver(since: rollbackUntil) }
    return next
  }
}

package import Domain
import Policy
package import Store

extension PrivilegedActions {
  /// What an approver would sign: for those who sign outside of switchboard.
  package func approval(
    of id: RequestID, _ decision: ApprovalStatement.Decision, comment: String,
    strength: ApprovalStrength, by person: Operator, keyID: SigningKeyID, at now: Timestamp
  ) throws -> ApprovalStatement {
    let record = try request(id, for: person)
    guard comment.unicodeScalars.count <= 1024 else {
      throw Self.refused("The comment is longer than 1024 characters", "Shorten it.")
    }
    let statement = record.statement
    let end = min(
      now.advanced(bySeconds: ApprovalRule.approvalSeconds),
      max(statement.expiresAt, now.advanced(bySeconds: 1)))
    return ApprovalStatement(
      decision: decision, requestDigest: attestor.digest(record.signed.payload), requestID: id,
      installID: store.install.id, epoch: store.install.epoch, approver: person.id, key: keyID,
      strength: strength, displayDigest: statement.displayDigest, comment: comment,
      decidedAt: now, validUntil: end, checkpoint: try control.checkpoint())
  }

  /// Decides a request with the approver's signature.
  package func decide(
    _ id: RequestID, _ decision: ApprovalStatement.Decision, comment: String,
    strength: ApprovalStrength, by signer: Signer, at now: Timestamp
  ) throws -> RequestRecord {
    let statement = try approval(
      of: id, decision, comment: comment, strength: strength, by: signer.person,
      keyID: signer.keyID, at: now)
    return try decide(try signer.sign(.approval, statement.bytes), at: now)
  }

  /// Enters a decision that was signed anywhere. Who signed it is who decides.
  package func decide(_ signed: SignedPayload, at now: Timestamp) throws -> RequestRecord {
    try control.expireOverdue(at: now)
    let approval: ApprovalStatement
    do throws(StatementError) {
      approval = try ApprovalStatement(payload: signed.payload)
    } catch {
      throw Self.refused("\(error)", "Nothing was decided.")
    }
    let person = try store.namedOperator(approval.approver)
    let record = try request(approval.requestID, for: person)
    try requireSound(for: record.statement.action)
    let decision = try decision(on: record.statement, by: person, at: now)
    if case .refused(let reasons, _) = decision.decision {
      let tenant = try record.statement.tenantID.map { try store.scoped(to: .all).tenant($0) }
      try recordRefusal(
        decision, of: ActionDraft(record.statement.action, reason: ""), tenant: tenant)
      throw Self.refused(
        "\(person.id) may not decide the request \"\(record.id)\" to "
          + "\(record.statement.action.phrase) \(record.statement.subject): "
          + reasons.joined(separator: "; "), "Ask another approver.")
    }
    let plan = try record.statement.tenantID.map { try self.plan($0, now) } ?? nil
    return try control.decide(
      signed, decision: decision, limit: plan?.limit(on: .approvals), at: now)
  }

  /// Whether the person may decide this request.
  func decision(
    on statement: RequestStatement, by person: Operator, at now: Timestamp
  ) throws -> DecisionRecord {
    let tenant = try statement.tenantID.map { try store.scoped(to: person.scope).tenant($0) }
    return judge.decide(
      PolicyQuestion(.approveRequest(of: [statement.requester]), by: person, with: tenant), at: now)
  }

  /// Why the person may not decide it; empty where they may.
  package func obstaclesToDeciding(
    _ record: RequestRecord, by person: Operator, at now: Timestamp
  ) throws -> [String] {
    if record.state != .pending { return ["it is \(record.state.rawValue)"] }
    if record.request.isOverdue(at: now) { return ["it has expired"] }
    return try decision(on: record.statement, by: person, at: now).decision.reasons
  }
}

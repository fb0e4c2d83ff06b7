package import Domain
import GRDB

extension ControlledStore {
  /// Enters a signed decision, and turns the request by it. What does not hold any more is not
  /// approved but closed, and whoever would have approved it is told why.
  ///
  /// - Parameters:
  ///   - decision: the policy's on the approver, for the log.
  ///   - limit: the plan's on decisions a day, if it has one.
  package func decide(
    _ signed: SignedPayload, decision: DecisionRecord?, limit: PlanLimit? = nil, at now: Timestamp
  ) throws -> RequestRecord {
    let ending: Attempt = try store.write { db in
      let approval = try Self.read { try ApprovalStatement(payload: signed.payload) }
      try requireInstall(approval.installID, approval.epoch)
      try requireClock(now, db)
      let filed = try record(approval.requestID, db)
      try check(approval, signed, filed, at: now, db)
      var record = filed
      let step = try Self.refusing { try record.request.handle(.decided(approval), at: now) }
      if approval.decision == .approve, let reason = try obstacle(to: filed, nil, db) {
        return .closed(try invalidate(filed, because: reason, at: now, db), because: reason)
      }
      let row = try append(
        AuditEntry(
          at: now, actor: approval.approver.rawValue,
          kind: approval.decision == .deny ? .requestDenied : .requestApproved,
          partnerID: record.statement.partnerID, tenantID: record.statement.tenantID,
          detail: [
            "request_id": .string(record.id.rawValue),
            "strength": .string(approval.strength.rawValue), "comment": .string(approval.comment),
            "approval_sha256": .string(attestor.digest(signed.payload)),
          ]), marksTime: true, db)
      try insert(approval, signed, at: row.sequence, db)
      if step.to != step.from { try turn(record.id, step, at: now, because: "", db) }
      if let decision { try Store.append(decision, db) }
      if step.to == .denied { try recordDenial(record, signed, row, at: now, db) }
      try tell(approval, of: record.statement, at: now, db)
      if let limit { try observe(limit, of: record.statement, at: now, db) }
      return .done(try self.record(record.id, db))
    }
    return try Self.settled(ending, "approved")
  }

  private func check(
    _ approval: ApprovalStatement, _ signed: SignedPayload, _ record: RequestRecord,
    at now: Timestamp, _ db: Database
  ) throws {
    let person = try person(approval.approver, with: approval.key, db)
    let key = try key(approval.key.rawValue, db)
    guard attestor.isValid(.approval, signed, key.line),
      approval.requestDigest == attestor.digest(record.signed.payload)
    else {
      throw StoreError.refused(
        what: "The approval is not one of \(approval.approver) for the request \"\(record.id)\"",
        remedy: "Approve the bytes that `switchboard request show` tells.")
    }
    guard person.roles.contains(.approver),
      record.statement.partnerID.map(person.scope.contains) ?? (person.scope == .all)
    else {
      throw StoreError.refused(
        what: "\(person.id) is no approver for \(record.statement.subject)",
        remedy: "Ask somebody who is.")
    }
    let age = now.microseconds - approval.decidedAt.microseconds
    guard age >= -Self.clockTolerance * Timestamp.perSecond, now < approval.validUntil,
      approval.validUntil <= approval.decidedAt.advanced(bySeconds: ApprovalRule.approvalSeconds)
    else {
      throw StoreError.refused(
        what: "The approval was signed at \(approval.decidedAt) and counts until "
          + "\(approval.validUntil); it is \(now)",
        remedy: "Approve it anew.")
    }
  }

  private func insert(
    _ approval: ApprovalStatement, _ signed: SignedPayload, at sequence: Int64, _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO approval VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        attestor.digest(signed.payload), approval.requestID.rawValue,
        approval.approver.rawValue, approval.key.rawValue, approval.decision.rawValue,
        approval.strength.rawValue, approval.decidedAt.microseconds,
        approval.validUntil.microseconds, DatabaseValue(bytes: signed.payload),
        DatabaseValue(bytes: signed.signature), signed.form.rawValue, sequence,
      ])
  }

  private func recordDenial(
    _ record: RequestRecord, _ signed: SignedPayload, _ row: AuditRow, at now: Timestamp,
    _ db: Database
  ) throws {
    try insertExecution(
      Recording(
        act: record.statement.action.rawValue, outcome: .denied, actor: row.actor, at: now,
        record: record, approvals: record.approvals + [signed], rows: []), row, db)
  }

  private func tell(
    _ approval: ApprovalStatement, of statement: RequestStatement, at now: Timestamp,
    _ db: Database
  ) throws {
    let word = approval.decision == .approve ? "approves" : "denies"
    try Store.append(
      [
        TimelineEntry(
          at: now, kind: .approval, severity: approval.decision == .deny ? .warning : .notice,
          partnerID: statement.partnerID, tenantID: statement.tenantID,
          text: "\(word) to \(statement.action.phrase) \(statement.subject) "
            + "(\(approval.strength.rawValue))\(approval.comment.isEmpty ? "" : ": ")"
            + approval.comment, actor: approval.approver.rawValue)
      ], db)
  }

  static func refusing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as RequestRefusal {
      throw StoreError.refused(what: "Refused: \(error)", remedy: "Nothing was changed.")
    }
  }
}

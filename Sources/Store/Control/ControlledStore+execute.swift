package import Domain
import GRDB

extension ControlledStore {
  /// What came of an attempt to decide a request or to carry it out.
  enum Attempt {
    case done(RequestRecord)
    /// It was closed instead, which is kept; the caller is told why.
    case closed(RequestRecord, because: String)
  }

  /// Carries an approved request out: one transaction, in which everything that was signed is
  /// checked again, the request is used up, the effect is made, logged and recorded.
  ///
  /// - Parameter decision: the policy's of now; a refusal closes the request.
  package func execute(
    _ id: RequestID, by person: OperatorID, decision: DecisionRecord?, at now: Timestamp
  ) throws -> RequestRecord {
    let ending: Attempt = try store.write { db in
      between(.began)
      try requireClock(now, db)
      let record = try record(id, db)
      guard record.state == .approved else {
        _ = try Self.refusing { try check(record, at: now) }
        return .done(record)
      }
      if let end = record.request.end, now >= end.at {
        let reason = end.description
        return try .closed(close(record, .expired, at: now, reason, db), because: reason)
      }
      try requireSigner(of: record.statement)
      if let reason = try obstacle(to: record, decision, db) {
        return .closed(try invalidate(record, because: reason, at: now, db), because: reason)
      }
      between(.checked)
      if let decision { try Store.append(decision, db) }
      return try attempt(record, by: person, at: now, db)
    }
    return try Self.settled(ending, "carried out")
  }

  /// The request that was done; where it was closed instead, what was not done to it, and why.
  static func settled(_ ending: Attempt, _ deed: String) throws -> RequestRecord {
    switch ending {
    case .done(let record): return record
    case .closed(let record, let reason):
      throw StoreError.refused(
        what: "The request \"\(record.id)\" was not \(deed) and is \(record.state.rawValue) now"
          + (reason.isEmpty ? "" : ": \(reason)"),
        remedy: "File it anew.")
    }
  }

  /// What puts a key in force is signed with that key: whoever carries it out has it.
  private func requireSigner(of statement: RequestStatement) throws {
    guard statement.action == .replaceInstallKey,
      statement.parameters["key_line"] != attestor.installKey.line
    else { return }
    throw StoreError.refused(
      what: "The new key of the request \"\(statement.id)\" is not at hand",
      remedy: "Carry it out where the request was filed: the key lies in the keys folder there.")
  }

  private func check(_ record: RequestRecord, at now: Timestamp) throws(RequestRefusal) {
    var request = record.request
    _ = try request.handle(.executed, at: now)
  }

  /// An effect that cannot be made leaves nothing behind but the request, failed.
  private func attempt(
    _ record: RequestRecord, by person: OperatorID, at now: Timestamp, _ db: Database
  ) throws -> Attempt {
    var outcome: Attempt?
    do {
      try db.inSavepoint {
        outcome = .done(try carryOut(record, by: person, at: now, db))
        return .commit
      }
    } catch let error as StoreError {
      guard error.outcome == .refused || error.outcome == .notFound else { throw error }
      // The installation's key of before, which would have to sign the failure, may be lost.
      guard record.statement.action != .replaceInstallKey else { throw error }
      let reason = error.description
      return .closed(try close(record, .failed, at: now, reason, db), because: reason)
    }
    guard let outcome else { throw StoreError.cancelled }
    return outcome
  }

  private func close(
    _ record: RequestRecord, _ event: RequestEvent, at now: Timestamp, _ reason: String,
    _ db: Database
  ) throws -> RequestRecord {
    var record = record
    let step = try Self.refusing { try record.request.handle(event, at: now) }
    try turn(record.id, step, at: now, because: reason, db)
    let row = try append(
      AuditEntry(
        at: now, actor: "switchboard", kind: AuditKind(step.to),
        partnerID: record.statement.partnerID, tenantID: record.statement.tenantID,
        detail: ["request_id": .string(record.id.rawValue), "reason": .string(reason)]), db)
    if step.to == .failed {
      try insertExecution(
        Recording(
          act: record.statement.action.rawValue, outcome: .failed, actor: "switchboard", at: now,
          record: record, approvals: record.approvals, rows: []), row, db)
    }
    try tell(
      record.statement, .request,
      "request to \(record.statement.action.phrase) \(record.statement.subject) is "
        + "\(step.to.rawValue.lowercased()): \(reason)", by: "switchboard", at: now,
      severity: .warning, db)
    return try self.record(record.id, db)
  }

  /// Why what was signed does not hold any more; `nil` where it does.
  func obstacle(
    to record: RequestRecord, _ decision: DecisionRecord?, _ db: Database
  ) throws -> String? {
    do {
      let statement = record.statement
      try requireInstall(statement.installID, statement.epoch)
      let requester = try person(statement.requester, with: statement.requesterKey, db)
      guard requester.roles.contains(statement.role) else {
        return "\(requester.id) has not the role \(statement.role.rawValue) any more"
      }
      for approval in record.request.approvals {
        let approver = try person(approval.approver, with: approval.key, db)
        guard approver.roles.contains(.approver),
          statement.partnerID.map(approver.scope.contains) ?? (approver.scope == .all)
        else { return "\(approver.id) is no approver of it any more" }
      }
      try requireState(of: statement, db)
      if case .refused(let reasons, _) = decision?.decision {
        return "the policy does not allow it any more: \(reasons.joined(separator: "; "))"
      }
      return nil
    } catch StoreError.refused(let what, _) {
      return what
    }
  }
}

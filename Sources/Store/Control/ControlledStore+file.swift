import Domain
import GRDB

extension ControlledStore {
  /// Enters a signed request: its signature, key, pre-state and text are checked in the same
  /// transaction. One that needs nobody else is carried out in it, too.
  package func file(_ filed: FiledRequest) throws -> RequestRecord {
    try store.write { db in
      let statement = try Self.read { try RequestStatement(payload: filed.signed.payload) }
      try check(statement, filed, db)
      if statement.approvalsRequired > 0 { try requireRoom(for: statement, db) }
      let row = try append(
        AuditEntry(
          at: statement.createdAt, actor: statement.requester.rawValue, kind: .requestFiled,
          partnerID: statement.partnerID, tenantID: statement.tenantID,
          detail: [
            "request_id": .string(statement.id.rawValue),
            "action": .string(statement.action.rawValue), "reason": .string(statement.reason),
            "request_sha256": .string(attestor.digest(filed.signed.payload)),
          ]), marksTime: statement.approvalsRequired > 0, db)
      try insert(statement, filed, at: row.sequence, db)
      if let decision = filed.decision { try Store.append(decision, db) }
      guard statement.approvalsRequired == 0 else {
        try tell(statement, .request, "asks to \(statement.action.phrase): \(statement.reason)", db)
        return try record(statement.id, db)
      }
      return try carryOut(
        record(statement.id, db), by: statement.requester, at: statement.createdAt, db)
    }
  }

  private func check(
    _ statement: RequestStatement, _ filed: FiledRequest, _ db: Database
  ) throws {
    try requireInstall(statement.installID, statement.epoch)
    let person = try person(statement.requester, with: statement.requesterKey, db)
    let key = try key(statement.requesterKey.rawValue, db)
    guard attestor.isValid(.request, filed.signed, key.line) else {
      throw forged(statement.id.rawValue, "its signature is not one of the key \(key.id)")
    }
    guard person == filed.filedBy, person.roles.contains(statement.role) else {
      throw StoreError.refused(
        what: "\(person.id) has not the role \(statement.role.rawValue) any more",
        remedy: "File the request anew.")
    }
    guard statement.policy.isAllowed,
      attestor.digest(Array(filed.display.utf8)) == statement.displayDigest,
      filed.attachment.map({ attestor.digest(Array($0.utf8)) }) == statement.parameters["sha256"]
    else {
      throw StoreError.refused(
        what: "The request \"\(statement.id)\" does not fit what is to be shown of it",
        remedy: "File it anew.")
    }
    try requireState(of: statement, db)
    // What is taken back alone is so within a window, which is a matter of time.
    if statement.approvalsRequired > 0 || filed.rollbackOf != nil {
      try requireClock(statement.createdAt, db)
    }
  }

  func requireInstall(_ id: String, _ epoch: Int64) throws {
    guard id == store.install.id, epoch == store.install.epoch else {
      throw StoreError.refused(
        what: "It was signed for the store \(id) in its epoch \(epoch), and this is "
          + "\(store.install.id) in its epoch \(store.install.epoch)",
        remedy: "File a request in this store.")
    }
  }

  /// What the request begins from must still be so.
  func requireState(of statement: RequestStatement, _ db: Database) throws {
    let state = try StateDocument(
      of: statement.action, tenant: statement.tenantID, parameters: statement.parameters, db)
    guard state.version == statement.preState.version,
      attestor.digest(Array(state.text.utf8)) == statement.preState.digest
    else {
      throw StoreError.refused(
        what: "\(statement.subject) has changed since the request was made",
        remedy: "Look at it, and file the request anew.")
    }
    try requireGround(of: statement, db)
  }

  /// Nothing is built on a row that rests on no record.
  private func requireGround(of statement: RequestStatement, _ db: Database) throws {
    guard let id = statement.tenantID,
      let problem = try Store.problems(ofTenant: id, db).first
    else { return }
    throw StoreError.refused(
      what: "\(problem): the store was edited from outside",
      remedy: "Docs/runbooks/suspected-tampering.md tells what to do; nothing was changed.")
  }

  private func requireRoom(for statement: RequestStatement, _ db: Database) throws {
    let pending = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM request WHERE state = 'PENDING' AND requester = ?",
      arguments: [statement.requester.rawValue])
    guard pending ?? 0 < ApprovalRule.pendingPerRequester else {
      throw StoreError.refused(
        what: "\(statement.requester) has \(pending ?? 0) pending requests, and "
          + "\(ApprovalRule.pendingPerRequester) are allowed",
        remedy: "Withdraw one, or have one decided, and file again.")
    }
  }

  private func insert(
    _ statement: RequestStatement, _ filed: FiledRequest, at sequence: Int64, _ db: Database
  ) throws {
    let state = try StateDocument(
      of: statement.action, tenant: statement.tenantID, parameters: statement.parameters, db)
    try db.execute(
      sql: """
        INSERT INTO request (request_id, nonce, epoch, action, partner_id, tenant_id, requester,
          requester_key, approvals_required, created_at, expires_at, payload, signature, form,
          display, policy_input, before_state, attachment, rollback_of, filed_seq, state, state_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        statement.id.rawValue, statement.nonce, statement.epoch, statement.action.rawValue,
        statement.partnerID?.rawValue, statement.tenantID?.rawValue,
        statement.requester.rawValue, statement.requesterKey.rawValue,
        statement.approvalsRequired, statement.createdAt.microseconds,
        statement.expiresAt.microseconds, DatabaseValue(bytes: filed.signed.payload),
        DatabaseValue(bytes: filed.signed.signature), filed.signed.form.rawValue, filed.display,
        filed.policyInput, state.text, filed.attachment, filed.rollbackOf?.rawValue, sequence,
        statement.approvalsRequired == 0 ? "APPROVED" : "PENDING",
        statement.createdAt.microseconds,
      ])
  }
}

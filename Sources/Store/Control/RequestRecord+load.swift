import Domain
import GRDB

extension ControlledStore {
  /// Reads a request with its signatures checked: what was signed is verified, then parsed, and
  /// the row's columns must say the same.
  func record(_ id: RequestID, _ db: Database) throws -> RequestRecord {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM request WHERE request_id = ?"),
      arguments: [id.rawValue])
    guard let row else { throw StoreError.notFound(what: "request", id: id.rawValue) }
    return try record(row, db)
  }

  func record(_ row: Row, _ db: Database) throws -> RequestRecord {
    let signed = SignedPayload(row)
    let key = try key(row["requester_key"], db)
    try require(signed, .request, by: key, of: row["request_id"])
    let statement = try Self.read { try RequestStatement(payload: signed.payload) }
    guard statement.agrees(with: row) else {
      throw forged(row["request_id"], "its columns differ from what was signed")
    }
    let display: String = row["display"]
    guard attestor.digest(Array(display.utf8)) == statement.displayDigest else {
      throw forged(row["request_id"], "its text is not the one that was signed")
    }
    let approvals = try approvals(of: statement, digest: attestor.digest(signed.payload), db)
    let executions = try executions(of: statement.id, db)
    let until = executions.first { $0.statement.outcome == .executed }?.statement.rollbackUntil
    guard until?.microseconds == row["rollback_until"] as Int64? else {
      throw forged(
        row["request_id"], "the end of its window to be taken back is not the signed one")
    }
    let state: String = row["state"]
    return RequestRecord(
      request: ActionRequest(
        statement, state: ActionRequest.State(rawValue: state) ?? .invalidated,
        approvals: approvals.map(\.statement), rollbackUntil: until),
      signed: signed, approvals: approvals.map(\.signed), display: display,
      policyInput: row["policy_input"], beforeState: row["before_state"],
      attachment: row["attachment"],
      rollbackOf: (row["rollback_of"] as String?).map { RequestID($0) },
      filedSequence: row["filed_seq"], stateAt: Timestamp(microseconds: row["state_at"]),
      stateReason: row["state_reason"], executions: executions)
  }

  /// Decisions on a request: signatures checked, and each for exactly these bytes.
  private func approvals(
    of statement: RequestStatement, digest: String, _ db: Database
  ) throws -> [(statement: ApprovalStatement, signed: SignedPayload)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM approval WHERE request_id = ? ORDER BY seq"),
      arguments: [statement.id.rawValue]
    ).map { row in
      let signed = SignedPayload(row)
      let key = try key(row["approver_key"], db)
      try require(signed, .approval, by: key, of: statement.id.rawValue)
      let approval = try Self.read { try ApprovalStatement(payload: signed.payload) }
      guard approval.requestDigest == digest, approval.approver == key.operatorID,
        approval.approver.rawValue == row["approver"], approval.key == key.id,
        approval.decision.rawValue == row["decision"],
        approval.displayDigest == statement.displayDigest
      else {
        throw forged(statement.id.rawValue, "an approval of it is for other bytes")
      }
      return (approval, signed)
    }
  }

  func executions(of id: RequestID, _ db: Database) throws -> [ExecutionRecord] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM execution WHERE request_id = ? ORDER BY audit_seq"),
      arguments: [id.rawValue]
    ).map { row in
      ExecutionRecord(
        statement: try Self.read { try ExecutionStatement(payload: row.bytes("payload")) },
        payload: row.bytes("payload"), signature: row.bytes("signature"),
        afterState: row["after_state"])
    }
  }

  private func require(
    _ signed: SignedPayload, _ kind: SignedStatement.Kind, by key: SignerKey, of id: String
  ) throws {
    guard attestor.isValid(kind, signed, key.line) else {
      throw forged(id, "the \(kind.rawValue)'s signature is not one of the key \(key.id)")
    }
  }

  func forged(_ id: String, _ what: String) -> StoreError {
    .refused(
      what: "The request \"\(id)\" was changed after it was signed: \(what)",
      remedy: "Keep the store, run `switchboard audit verify`, and file the request again.")
  }

  static func read<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StatementError {
      throw StoreError.refused(what: "\(error)", remedy: "Nothing was changed.")
    }
  }
}

extension RequestStatement {
  fileprivate func agrees(with row: Row) -> Bool {
    let texts: [(String?, String)] = [
      (id.rawValue, "request_id"), (nonce, "nonce"), (action.rawValue, "action"),
      (partnerID?.rawValue, "partner_id"), (tenantID?.rawValue, "tenant_id"),
      (requester.rawValue, "requester"), (requesterKey.rawValue, "requester_key"),
      (parameters["rollback_of"], "rollback_of"),
    ]
    let numbers: [(Int64, String)] = [
      (epoch, "epoch"), (Int64(approvalsRequired), "approvals_required"),
      (createdAt.microseconds, "created_at"), (expiresAt.microseconds, "expires_at"),
    ]
    return texts.allSatisfy { $0.0 == row[$0.1] } && numbers.allSatisfy { $0.0 == row[$0.1] }
  }
}

extension SignedPayload {
  init(_ row: Row) {
    self.init(
      payload: row.bytes("payload"), signature: row.bytes("signature"),
      form: Form(rawValue: row["form"]) ?? .dsse)
  }
}

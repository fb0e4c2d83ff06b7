import Domain
import GRDB

extension ControlledStore {
  /// What is wrong with records, requests and the rows that records are for; and how many were
  /// looked at.
  package func recordProblems() throws -> (count: Int, problems: [String]) {
    try store.read { db in
      var found: [String] = []
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM execution ORDER BY audit_seq")
      for row in rows { found += try problems(of: row, db) }
      let requests = try Row.fetchAll(db, sql: "SELECT * FROM request ORDER BY filed_seq")
      for row in requests {
        do {
          found += try problems(of: record(row, db))
        } catch let error as StoreError {
          found.append(error.description)
        }
      }
      let loose = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM attestation WHERE audit_seq NOT IN (SELECT audit_seq FROM execution)
          """)
      if let loose, loose > 0 {
        found.append("\(loose == 1 ? "1 row is" : "\(loose) rows are") attested by no record")
      }
      found += try clockProblems(db)
      return (rows.count + requests.count, found)
    }
  }

  /// The time that later acts may not be before is at least that of the newest decision.
  private func clockProblems(_ db: Database) throws -> [String] {
    let isBehind = try Bool.fetchOne(
      db,
      sql: """
        SELECT high_water < (SELECT max(ts) FROM audit
          WHERE kind IN ('request.approved', 'request.denied')) FROM audit_head
        """)
    return isBehind == true ? ["the time that the store has seen was set back"] : []
  }

  /// A record: signed by the installation's key of its time, about the entry at which it stands, and
  /// about exactly the rows that are attested there.
  private func problems(of row: Row, _ db: Database) throws -> [String] {
    let (sequence, after): (Int64, String) = (row["audit_seq"], row["after_state"])
    let signed = SignedPayload(payload: row.bytes("payload"), signature: row.bytes("signature"))
    let keys = try Row.fetchAll(
      db, sql: "SELECT * FROM signer_key WHERE operator_id IS NULL"
    ).map(SignerKey.init).filter { $0.covers(sequence) }
    guard keys.contains(where: { attestor.isValid(.execution, signed, $0.line) }) else {
      return ["the record of entry \(sequence) has no signature of the installation"]
    }
    let statement = try Self.read { try ExecutionStatement(payload: signed.payload) }
    let leaf =
      try Row.fetchOne(
        db, sql: "SELECT leaf_hash FROM audit WHERE seq = ?", arguments: [sequence]
      )?.bytes("leaf_hash") ?? []
    guard statement.installID == store.install.id else {
      return ["the record of entry \(sequence) is of the store \(statement.installID)"]
    }
    guard statement.auditSequence == sequence,
      statement.leafHash == leaf.map({ ($0 < 16 ? "0" : "") + String($0, radix: 16) }).joined(),
      statement.outcome.rawValue == row["outcome"],
      statement.executedAt.microseconds == row["executed_at"],
      statement.requestID?.rawValue == row["request_id"],
      statement.postStateDigest == attestor.digest(Array(after.utf8))
    else { return ["the record of entry \(sequence) differs from what was signed"] }
    let attested = try attestedRows(at: sequence, db)
    let document = try? JSONValue(parsing: Array(after.utf8))
    let lines = attested.sorted().flatMap { Array($0.line.utf8) }
    guard document?["attested"]?["sha256"]?.text == attestor.digest(lines) else {
      return ["rows attested by the record of entry \(sequence) were changed"]
    }
    return try groundProblems(of: statement, attested, db)
  }

  private func attestedRows(at sequence: Int64, _ db: Database) throws -> [AttestedRow] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM attestation WHERE audit_seq = ?", arguments: [sequence]
    ).compactMap { row in
      AttestedRow.Subject(rawValue: row["subject"]).map {
        AttestedRow($0, tenant: row["tenant_id"], name: row["name"], value: row["value"])
      }
    }
  }

  /// What was carried out has as many decisions of others, by people and by keys, as it needs.
  private func problems(of record: RequestRecord) -> [String] {
    guard record.statement.installID == store.install.id else {
      return ["the request \(record.id) is of the store \(record.statement.installID)"]
    }
    let outcomes = Set(record.executions.map(\.statement.outcome))
    if record.state == .denied && !outcomes.contains(.denied)
      || record.state == .failed && !outcomes.contains(.failed)
    {
      return ["the request \(record.id) is \(record.state.rawValue) without a record"]
    }
    guard record.state == .executed || record.state == .rolledBack else { return [] }
    let statement = record.statement
    let approvals = record.request.approvals.filter { $0.decision == .approve }
    let people = Set(approvals.map(\.approver)).subtracting([statement.requester])
    let keys = Set(approvals.map(\.key)).subtracting([statement.requesterKey])
    guard min(people.count, keys.count) >= statement.approvalsRequired else {
      return ["the request \(record.id) was carried out without its approvals"]
    }
    let needsTwo = statement.action.alwaysNeedsTwo && record.rollbackOf == nil
    guard statement.approvalsRequired > 0 || !needsTwo else {
      return ["the request \(record.id) needs two people and asked for one"]
    }
    guard record.executions.contains(where: { $0.statement.outcome == .executed }) else {
      return ["the request \(record.id) was carried out without a record"]
    }
    return []
  }
}

import Domain
import GRDB

extension ControlledStore {
  /// Writes down which rows rest on the entry that comes next.
  func attest(_ rows: [AttestedRow], at sequence: Int64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO attestation VALUES (?, ?, ?, ?, ?)")
    for row in rows {
      try statement.execute(arguments: [
        row.subject.rawValue, row.tenant, row.name, sequence, row.value,
      ])
    }
  }

  /// JSON that stands for the state afterwards: the subject, and the digest of the rows.
  func afterState(_ state: JSONValue, rows: [AttestedRow]) -> String {
    let lines = rows.sorted().flatMap { Array($0.line.utf8) }
    return JSONValue.object([
      .init("state", state),
      .init(
        "attested",
        ["rows": .integer(Int64(rows.count)), "sha256": .string(attestor.digest(lines))]),
    ]).description
  }

  /// Signs and keeps the record of an entry of the audit log.
  @discardableResult
  func insertExecution(
    _ recording: Recording, _ row: AuditRow, _ db: Database
  ) throws -> ExecutionStatement {
    let after = afterState(recording.state, rows: recording.rows)
    let statement = ExecutionStatement(
      id: ExecutionID(attestor.name("ex-")), installID: store.install.id,
      epoch: store.install.epoch, act: recording.act, requestID: recording.record?.id,
      requestDigest: recording.record.map { attestor.digest($0.signed.payload) },
      approvalDigests: recording.approvals.map { attestor.digest($0.payload) },
      executedAt: recording.at, actor: recording.actor,
      postStateDigest: attestor.digest(Array(after.utf8)), auditSequence: row.sequence,
      leafHash: row.leafHash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(),
      outcome: recording.outcome, rollbackUntil: recording.rollbackUntil,
      programVersion: attestor.programVersion)
    let payload = statement.bytes
    try db.execute(
      sql: "INSERT INTO execution VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        row.sequence, statement.id.rawValue, recording.record?.id.rawValue,
        recording.outcome.rawValue, recording.at.microseconds, DatabaseValue(bytes: payload),
        DatabaseValue(bytes: try attestor.sign(.execution, payload)), after,
      ])
    return statement
  }
}

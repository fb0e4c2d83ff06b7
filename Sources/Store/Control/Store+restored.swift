package import Domain
import GRDB

extension Store {
  /// The end of the audit log as it is stored; of an empty one where there is none.
  package func auditEnd() throws -> AuditHead {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT size, link, peaks FROM audit_head")
      guard let row = try Row.fetchOne(statement) else {
        return AuditHead(size: 0, link: [], peaks: [])
      }
      return AuditHead(size: row["size"], link: row.bytes("link"), peaks: row.bytes("peaks"))
    }
  }

  /// The record that the store was put back into this epoch, with the key of the installation at its
  /// place in the log; `nil` where the log tells of none.
  package func restoration(to epoch: Int64) throws -> (record: SignedPayload, key: SignerKey)? {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT seq, audit.body, execution.payload, execution.signature FROM audit
          JOIN execution ON audit_seq = seq WHERE kind = 'restored'
          """)
      let found = rows.first { row in
        let body = try? JSONValue(parsing: Array((row["body"] as String).utf8))
        return body?["detail"]?["epoch"]?.number == epoch
      }
      guard let found else { return nil }
      let keys = try Row.fetchAll(
        db, sql: "SELECT * FROM signer_key WHERE operator_id IS NULL"
      ).map(SignerKey.init)
      guard let key = keys.first(where: { $0.covers(found["seq"]) }) else { return nil }
      let record = SignedPayload(
        payload: found.bytes("payload"), signature: found.bytes("signature"))
      return (record, key)
    }
  }
}

extension ControlledStore {
  /// The entry that begins a new epoch, and the end of every request that was open in the former.
  package func beginEpoch(from backup: String, by actor: String, at now: Timestamp) throws {
    try store.write { db in
      try recordRows(
        [], .restored, act: "restore", actor: actor, at: now,
        detail: [
          .init("epoch", .integer(store.install.epoch)),
          .init("backup", .string(String(backup.suffix(1024)))),
        ], db)
    }
    try expireOverdue(at: now)
  }
}

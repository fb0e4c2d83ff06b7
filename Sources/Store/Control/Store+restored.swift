package import Domain
import GRDB

extension Store {
  /// The end of the audit log as it is stored; of an empty one where there is none.
  package func auditEnd() throws -> AuditHead {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: "SELECT size, link, peaks FROM audit_head") else {
        return AuditHead(size: 0, link: [], peaks: [])
      }
      return AuditHead(size: row["size"], link: row.bytes("link"), peaks: row.bytes("peaks"))
    }
  }

  /// Whether the log tells that the store was put back into this epoch.
  package func wasRestored(to epoch: Int64) throws -> Bool {
    try read { db in
      let bodies = try String.fetchAll(db, sql: "SELECT body FROM audit WHERE kind = 'restored'")
      return bodies.contains { body in
        (try? JSONValue(parsing: Array(body.utf8)))?["detail"]?["epoch"]?.number == epoch
      }
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

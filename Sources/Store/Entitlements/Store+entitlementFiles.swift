import Domain
import GRDB

extension Store {
  /// A number that rises whenever somebody's entitlements may have changed.
  package func entitlementVersion() throws -> Int64 {
    try read { db in
      try Int64.fetchOne(db, sql: "SELECT version FROM entitlement_state") ?? 0
    }
  }

  /// The files that are kept up to date, by path.
  package func entitlementFiles() throws -> [EntitlementFile] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM entitlement_file ORDER BY path")
      return try Row.fetchAll(statement).map { row in
        EntitlementFile(
          path: row["path"],
          scope: (row["partner_id"] as String?).map { .partner(PartnerID($0)) } ?? .all,
          askedBy: OperatorID(row["asked_by"] as String),
          askedAt: Timestamp(microseconds: row["asked_at"]), written: row["written"])
      }
    }
  }

  /// Keeps a file up to date from now on, in place of what was asked for at its path before.
  package func keep(_ file: EntitlementFile) throws {
    var partner: String?
    if case .partner(let id) = file.scope { partner = id.rawValue }
    try write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO entitlement_file (path, partner_id, asked_by, asked_at, written)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          file.path, partner, file.askedBy.rawValue, file.askedAt.microseconds, file.written,
        ])
    }
  }

  /// Notes what a file holds now; of one that is no longer kept nothing is noted.
  package func noteWritten(_ version: Int64, at path: String) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE entitlement_file SET written = ? WHERE path = ?", arguments: [version, path])
    }
  }

  /// Leaves a file alone from now on.
  package func leave(entitlementFile path: String) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM entitlement_file WHERE path = ?", arguments: [path])
      guard db.changesCount == 1 else {
        throw StoreError.notFound(what: "entitlements file", id: path)
      }
    }
  }
}

package import Domain
import GRDB

extension ScopedStore {
  /// Entries of the audit log that concern the scope's tenants; those of the whole store are seen
  /// by operators of all partners only.
  package func audit(_ query: AuditQuery) throws -> [AuditRow] {
    try store.read { db in
      var conditions = Conditions(scope: scope)
      if let id = query.tenantID {
        _ = try number(of: id, db)
        conditions.add("tenant_id = ?", id.rawValue)
      }
      if let kind = query.kind { conditions.add("kind = ?", kind) }
      if let actor = query.actor { conditions.add("actor = ?", actor) }
      if let text = query.text { conditions.add("instr(lower(body), lower(?)) > 0", text) }
      if let before = query.before { conditions.add("seq < ?", before) }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM audit WHERE \(conditions.sql) ORDER BY seq DESC
          LIMIT \(max(0, query.limit))
          """, arguments: conditions.arguments
      ).map(AuditRow.init)
    }
  }
}

extension Store {
  /// Entries in their order, for hashing: from `start` on, at most `limit`.
  package func auditRows(from start: Int64, limit: Int) throws -> [AuditRow] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM audit WHERE seq >= ? ORDER BY seq LIMIT ?"),
        arguments: [start, limit]
      ).map(AuditRow.init)
    }
  }
}

extension Store {
  /// The leaf hashes of the whole log as they are stored, in order.
  package func auditLeaves() throws -> [[UInt8]] {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT leaf_hash FROM audit ORDER BY seq")
      var leaves: [[UInt8]] = []
      while let row = try rows.next() { leaves.append(row.bytes("leaf_hash")) }
      return leaves
    }
  }
}

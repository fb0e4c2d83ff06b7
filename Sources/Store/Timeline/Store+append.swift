package import Domain
import GRDB

extension Store {
  /// Adds entries to the timeline; returns the sequence of the last one.
  @discardableResult
  package func append(_ entries: [TimelineEntry]) throws -> Int64 {
    try write { try Self.append(entries, $0) }
  }

  /// The same inside a larger transaction. An entry of a tenant without its partner gets it.
  @discardableResult
  static func append(_ entries: [TimelineEntry], _ db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO timeline (at, kind, severity, partner_id, tenant_id, text, actor)
        VALUES (?1, ?2, ?3,
          ifnull(?4, (SELECT partner_id FROM tenant WHERE tenant_id = ?5)), ?5, ?6, ?7)
        """)
    for entry in entries {
      try statement.execute(arguments: [
        entry.at.microseconds, entry.kind.rawValue, entry.severity.rawValue,
        entry.partnerID?.rawValue, entry.tenantID?.rawValue, String(entry.text.prefix(4096)),
        entry.actor,
      ])
    }
    return db.lastInsertedRowID
  }
}

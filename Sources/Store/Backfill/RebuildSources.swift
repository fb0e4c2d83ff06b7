package import Domain
internal import GRDB

/// What a rebuild of days starts from, in one snapshot of the store: what a recomputation needs,
/// the live rows of the days as they are, and what a seed had put there before.
package struct RebuildSources: Sendable {
  package var recount = RecountSources()
  var live: [RecountKey: DayDetail] = [:]
  var seeded: [(key: RecountKey, detail: DayDetail)] = []
}

extension Store {
  package func rebuildSources(
    of days: Range<UTCDay>, tenant: TenantID?
  ) throws -> RebuildSources {
    try read { db in
      var sources = RebuildSources()
      sources.recount = try Self.recountSources(RecountQuery(days: days, tenant: tenant), db)
      let arguments: StatementArguments = [
        days.lowerBound.daysSince1970, days.upperBound.daysSince1970, tenant?.rawValue,
      ]
      sources.live = try Dictionary(
        uniqueKeysWithValues: Self.details(db, "usage_day", "u.watermark > 0", arguments))
      // Levels that a seed left behind are carried into the days.
      let before = "u.day < ?1 AND u.metric IN ('seat', 'storage_gb_month')"
      for (table, condition) in [("usage_seed", "1"), ("usage_day", "u.watermark = 0")] {
        sources.seeded += try Self.details(db, table, condition, arguments, orElse: before)
      }
      return sources
    }
  }

  private static func details(
    _ db: Database, _ table: String, _ condition: String, _ arguments: StatementArguments,
    orElse other: String = "0"
  ) throws -> [(RecountKey, DayDetail)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT t.tenant_id, u.metric, u.day, u.detail
        FROM \(table) u JOIN tenant t ON t.number = u.tenant
        WHERE \(condition) AND (u.day >= ?1 OR \(other)) AND u.day < ?2
          AND (?3 IS NULL OR t.tenant_id = ?3)
        """, arguments: arguments
    ).compactMap { row in
      let bytes = row.bytes("detail")
      // Plain bytes; the span does not outlive the call.
      guard let key = RecountKey(row), let detail = unsafe DayDetail(bytes.span.bytes) else {
        return nil
      }
      return (key, detail)
    }
  }
}

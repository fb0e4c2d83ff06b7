package import Domain
internal import GRDB

extension Store {
  /// The executed request, not used up yet, that lets late events of these days in: the one that
  /// is named, or the oldest that covers them.
  package func backfillGrant(
    for days: Range<UTCDay>, tenant: TenantID?, request: String?
  ) throws -> String? {
    try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT g.request_id FROM backfill_grant g JOIN request r USING (request_id)
          WHERE r.state = 'EXECUTED' AND g.used_at IS NULL AND g.from_day <= ?1 AND g.to_day >= ?2
            AND (g.tenant_id IS NULL OR g.tenant_id = ?3) AND (?4 IS NULL OR g.request_id = ?4)
          ORDER BY g.granted_at, g.request_id LIMIT 1
          """,
        arguments: [
          days.lowerBound.daysSince1970, days.upperBound.daysSince1970, tenant?.rawValue, request,
        ])
    }
  }

  /// A request lets in once what is too late.
  static func useGrant(_ request: String, at time: Timestamp, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE backfill_grant SET used_at = ?2 WHERE request_id = ?1 AND used_at IS NULL",
      arguments: [request, time.microseconds])
    guard db.changesCount == 1 else {
      throw StoreError.refused(
        what: "request \(request) has let late events in already",
        remedy: "Ask again with `switchboard request new backfill`.")
    }
  }
}

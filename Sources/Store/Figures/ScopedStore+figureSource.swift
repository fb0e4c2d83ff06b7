package import Domain
import GRDB

extension ScopedStore {
  /// What a tenant's use of its limits follows from, with the requests decided that day.
  package func limitSource(
    of id: TenantID, on today: UTCDay
  ) throws -> (source: FigureSource, decided: Int) {
    try store.read { db in
      _ = try number(of: id, db)
      let query = FigureQuery(db: db, period: today.month, today: today)
      guard let source = try query.source(of: id) else { throw StoreError.tenantNotFound(id) }
      return (source, try Self.decidedRequests(of: id, on: today, db))
    }
  }

  /// How many requests of a tenant were decided on a UTC day.
  static func decidedRequests(of id: TenantID, on day: UTCDay, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM timeline
          WHERE tenant_id = ? AND at >= ? AND at < ? AND kind = 'approval'
          """),
      arguments: [
        id.rawValue, day.start.microseconds, day.advanced(by: 1).start.microseconds,
      ]) ?? 0
  }
}

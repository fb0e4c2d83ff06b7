import Domain
import GRDB

extension Store {
  /// Writes figures with the crossings they have set off, and how far they go: one transaction,
  /// so that a crossing is told exactly once.
  package func write(_ update: FiguresUpdate, reaching state: FiguresState) throws {
    try write { db in
      try Self.write(figures: update.figures, db)
      for (key, watch) in update.watches { try Self.save(watch, key, db) }
      try Self.append(update.entries, db)
      for incident in update.incidents { _ = try incident.insert(db) }
      try Self.write(update.months, running: update.running, db)
      try Self.removeMonths(of: update.monthless, in: update.running, db)
      try db.execute(sql: "DELETE FROM figures_due WHERE id <= ?", arguments: [state.due])
      try db.execute(
        sql: "UPDATE figures_state SET watermark = ?, tenants = ?, day = ?",
        arguments: [state.watermark, state.tenants, state.day.daysSince1970])
    }
  }

  private static func save(_ watch: LimitWatch, _ key: LimitKey, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO limit_watch (partner_id, tenant_id, metric, period, plan, version, level, fired)
        SELECT partner_id, tenant_id, ?2, ?3, ?4, ?5, ?6, ?7 FROM tenant WHERE tenant_id = ?1
        ON CONFLICT DO UPDATE SET level = excluded.level, fired = excluded.fired
        """
    ).execute(arguments: [
      key.tenantID.rawValue, key.metric.rawValue, key.period, key.plan.plan, key.plan.version,
      watch.level.rawValue, watch.fired.rawValue,
    ])
  }
}

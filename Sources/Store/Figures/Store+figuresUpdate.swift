package import Domain
import GRDB

extension Store {
  /// Writes figures with the crossings they have set off, and how far they go: one transaction,
  /// so that a crossing is told exactly once.
  ///
  /// False, with nothing written, where another process has written figures since the sources were
  /// read: read them again.
  ///
  /// - Parameter state: how far all figures go afterwards; `nil` where only some tenants' were
  ///   reckoned.
  package func write(
    _ update: FiguresUpdate, of now: Timestamp, reaching state: FiguresState?, read revision: Int64
  ) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE figures_state SET revision = revision + 1 WHERE revision = ?",
        arguments: [revision])
      guard db.changesCount == 1 else { return false }
      try Self.write(figures: update.figures, db)
      for (key, watch) in update.watches { try Self.save(watch, key, db) }
      for (one, guardrail) in update.guardrails {
        try guardrail.upsert(one.tenantID, one.meter, db)
      }
      for (id, margin) in update.margins { try Self.save(margin.watch, margin.floor, id, now, db) }
      for one in update.overages { try Self.save(overage: one, now, db) }
      try Self.append(update.entries, db)
      for incident in update.incidents { _ = try incident.insert(db) }
      try Self.write(update.months, running: update.running, db)
      try Self.removeMonths(of: update.monthless, in: update.running, db)
      guard let state else { return true }
      try db.execute(sql: "DELETE FROM figures_due WHERE id <= ?", arguments: [state.due])
      try db.execute(
        sql: "UPDATE figures_state SET watermark = ?, tenants = ?, day = ?",
        arguments: [state.watermark, state.tenants, state.day.daysSince1970])
      return true
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

  private static func save(
    _ watch: MarginWatch, _ floor: Int, _ id: TenantID, _ now: Timestamp, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO margin_watch
          (partner_id, tenant_id, period, floor, is_below, has_fired)
        SELECT partner_id, tenant_id, ?2, ?3, ?4, ?5 FROM tenant WHERE tenant_id = ?1
        """
    ).execute(arguments: [
      id.rawValue, now.day.month.description, floor, watch.isBelow, watch.hasFired,
    ])
  }

  private static func save(
    overage one: FiguresUpdate.Limited, _ now: Timestamp, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO overage (partner_id, tenant_id, metric, period, at)
        SELECT partner_id, tenant_id, ?2, ?3, ?4 FROM tenant WHERE tenant_id = ?1
        """
    ).execute(arguments: [
      one.tenantID.rawValue, one.meter.rawValue, now.day.month.description, now.microseconds,
    ])
  }
}

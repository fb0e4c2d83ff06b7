package import Domain
import GRDB

extension Store {
  /// Publishes plan versions, all or none. The same text again changes nothing; another text under
  /// a published version is refused.
  package func publish(_ plans: [PlanRecord], entries: [TimelineEntry] = []) throws {
    try write { db in
      for plan in plans { try plan.insert(db) }
      try Self.append(entries, db)
    }
  }

  /// All published versions, by plan and version.
  package func plans() throws -> [PlanRecord] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM plan_version ORDER BY plan, version").map(
        PlanRecord.init)
    }
  }

  /// Puts tenants on plan versions, and tells it on the timeline, all or none. A second assignment
  /// of the same day replaces the first; the same version again changes nothing. The catalog's
  /// plan is the one in force on the day of the newest `assignedAt`.
  package func assign(_ assignments: [PlanAssignment], entries: [TimelineEntry] = []) throws {
    try write { try Self.assign(assignments, entries: entries, $0) }
  }

  /// The same inside a larger transaction.
  static func assign(
    _ assignments: [PlanAssignment], entries: [TimelineEntry], _ db: Database
  ) throws {
    for assignment in assignments { try assignment.upsert(db) }
    if let today = assignments.map(\.assignedAt).max()?.day {
      for id in Set(assignments.map(\.tenantID)) { try refreshPlan(id, on: today, db) }
    }
    try append(entries, db)
    try CatalogPages.packStale(db)
  }

  static func refreshPlan(_ id: TenantID, on day: UTCDay, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        WITH current AS (
          SELECT a.plan, a.from_day FROM plan_assignment a
          JOIN tenant t ON t.partner_id = a.partner_id AND t.tenant_id = a.tenant_id
          WHERE t.tenant_id = ?1 AND a.from_day <= ?2 ORDER BY a.from_day DESC LIMIT 1)
        UPDATE tenant SET plan = current.plan, plan_from = current.from_day,
          row_version = row_version + 1
        FROM current WHERE tenant_id = ?1
          AND (tenant.plan <> current.plan OR tenant.plan_from <> current.from_day)
        """
    ).execute(arguments: [id.rawValue, day.daysSince1970])
  }
}

extension ScopedStore {
  /// Assignments of a tenant, or of all in scope: by tenant, oldest first.
  package func assignments(of id: TenantID? = nil) throws -> [PlanAssignment] {
    try store.read { db in
      var conditions = Conditions(scope: scope)
      if let id {
        _ = try number(of: id, db)
        conditions.add("tenant_id = ?", id.rawValue)
      }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM plan_assignment WHERE \(conditions.sql) ORDER BY tenant_id, from_day
          """, arguments: conditions.arguments
      ).map(PlanAssignment.init)
    }
  }
}

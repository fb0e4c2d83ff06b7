import Domain
import GRDB

extension PlanRecord {
  func insert(_ db: Database) throws {
    let known = try String.fetchOne(
      db, sql: "SELECT digest FROM plan_version WHERE plan = ? AND version = ?",
      arguments: [plan, version])
    if known == digest { return }
    guard known == nil else {
      throw StoreError.refused(
        what: "\(plan)@\(version) is published with another text; nothing was changed",
        remedy: "Give the changed plan the next version number.")
    }
    try db.execute(
      sql: "INSERT INTO plan_version VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        plan, version, effective.daysSince1970, document, digest, publishedAt.microseconds,
        publishedBy,
      ])
  }

  init(_ row: Row) {
    self.init(
      plan: row["plan"], version: row["version"],
      effective: UTCDay(daysSince1970: row["effective_day"]), document: row["document"],
      digest: row["digest"], publishedAt: Timestamp(microseconds: row["published_at"]),
      publishedBy: row["published_by"])
  }
}

extension PlanAssignment {
  func upsert(_ db: Database) throws {
    let published = try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM plan_version WHERE plan = ? AND version = ?)"),
      arguments: [plan, version])
    guard published == true else {
      throw StoreError.notFound(what: "published plan", id: "\(plan)@\(version)")
    }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO plan_assignment
          (partner_id, tenant_id, from_day, plan, version, assigned_at, assigned_by)
        SELECT partner_id, tenant_id, ?2, ?3, ?4, ?5, ?6 FROM tenant WHERE tenant_id = ?1
        ON CONFLICT (partner_id, tenant_id, from_day) DO UPDATE SET
          plan = excluded.plan, version = excluded.version,
          assigned_at = excluded.assigned_at, assigned_by = excluded.assigned_by
        WHERE plan <> excluded.plan OR version <> excluded.version
        """)
    let known = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM tenant WHERE tenant_id = ?)"),
      arguments: [tenantID.rawValue])
    guard known == true else { throw StoreError.tenantNotFound(tenantID) }
    try requireUnbilled(db)
    try statement.execute(arguments: [
      tenantID.rawValue, from.daysSince1970, plan, version, assignedAt.microseconds, assignedBy,
    ])
  }

  init(_ row: Row) {
    self.init(
      tenantID: TenantID(row["tenant_id"]), from: UTCDay(daysSince1970: row["from_day"]),
      plan: row["plan"], version: row["version"],
      assignedAt: Timestamp(microseconds: row["assigned_at"]), assignedBy: row["assigned_by"])
  }
}

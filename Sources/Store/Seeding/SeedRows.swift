internal import Domain
internal import GRDB

/// The statements that put seeded tenants into the store, within one transaction.
struct SeedRows {
  private let db: Database
  private let tenant: Statement
  private let meter: Statement
  private let assignment: Statement
  private let incident: Statement
  private let note: Statement

  init(_ db: Database) throws {
    self.db = db
    tenant = try db.cachedStatement(
      sql: """
        INSERT INTO tenant (tenant_id, partner_id, name, region, status, plan, plan_from, risk,
          risk_reason, created_at, row_version, usage_percent, margin, revenue, cogs,
          last_event_at, watermark)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """)
    meter = try db.cachedStatement(
      sql: """
        INSERT INTO tenant_meter (partner_id, tenant_id, meter, used, included, hard_limit,
          soft_percent, percent, limit_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    assignment = try db.cachedStatement(
      sql: "INSERT INTO plan_assignment VALUES (?, ?, ?, ?, ?, ?, ?)")
    incident = try db.cachedStatement(
      sql: """
        INSERT INTO incident (partner_id, tenant_id, severity, cause, opened_at, resolved_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    note = try db.cachedStatement(
      sql: "INSERT INTO note (partner_id, tenant_id, at, actor, text) VALUES (?, ?, ?, ?, ?)")
  }

  /// Everything but usage and timeline; returns the tenant's number.
  func insert(_ record: SeedRecord) throws -> Int64 {
    let (one, figures) = (record.tenant, record.figures)
    let (partner, id) = (one.partnerID.rawValue, one.id.rawValue)
    do {
      try tenant.execute(arguments: [
        id, partner, one.name, one.region, one.status.rawValue, one.plan,
        one.planFrom.daysSince1970, one.risk, one.riskReason, one.createdAt.microseconds,
        one.rowVersion, figures.usagePercent.map(Int64.init) ?? Absent.percent,
        figures.marginBasisPoints.map(Int64.init) ?? Absent.number, figures.revenue,
        figures.cogs ?? Absent.number, figures.lastEventAt?.microseconds ?? Absent.number,
      ])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreError.refused(
        what: "The tenant \"\(id)\" cannot be seeded (\(error.message ?? ""))",
        remedy: "Seed into a new store.")
    }
    let number = db.lastInsertedRowID
    for one in figures.meters { try insert(one, partner: partner, tenant: id) }
    for one in record.assignments {
      try assignment.execute(arguments: [
        partner, id, one.from.daysSince1970, one.plan, one.version, one.assignedAt.microseconds,
        one.assignedBy,
      ])
    }
    for one in record.incidents {
      try incident.execute(arguments: [
        partner, id, one.severity.rawValue, one.cause, one.openedAt.microseconds,
        one.resolvedAt?.microseconds,
      ])
    }
    for one in record.notes {
      try note.execute(arguments: [partner, id, one.at.microseconds, one.actor, one.text])
    }
    return number
  }

  private func insert(
    _ one: FiguresRecord.Meter, partner: String, tenant: String
  ) throws {
    try meter.execute(arguments: [
      partner, tenant, one.meter.rawValue, one.used.micro, one.included?.micro,
      one.hardLimit?.micro, one.softPercent, one.percent.map(Int64.init) ?? Absent.percent,
      one.limitReached?.daysSince1970,
    ])
  }
}

import Domain
import GRDB

/// Gathers a tenant's profile in one snapshot; the tenant is known to be in scope.
struct ProfileQuery {
  let id: TenantID
  let number: Int64
  let now: Timestamp
  let currency: Currency

  func profile(_ db: Database) throws -> TenantProfile {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT \(CatalogRow.columns), plan_from, risk_reason, cogs, watermark,
          (SELECT p.name FROM partner p WHERE p.partner_id = tenant.partner_id) AS partner_name
        FROM tenant WHERE number = ?
        """, arguments: [number])
    guard let row else { throw StoreError.tenantNotFound(id) }
    let incidents = try incidents(db)
    var profile = try TenantProfile(
      row: CatalogRow(row, currency: currency, rank: 0), partnerName: row["partner_name"],
      planVersion: planVersion(db), planFrom: UTCDay(daysSince1970: row["plan_from"]),
      riskReason: row["risk_reason"],
      metrics: metrics(since: Timestamp(microseconds: row["created_at"]), db),
      openIncidents: incidents.open,
      meanTimeToResolve: incidents.meanTimeToResolve,
      approvalsToday: approvalsToday(db),
      approvalsLimit: approvalsLimit(db), pendingRequests: try openRequests(db),
      cogs: Absent.number(row["cogs"]).map { Money(minorUnits: $0, currency: currency) },
      watermark: row["watermark"])
    profile.guardrails = try GuardrailRow.all(
      where: Conditions(scope: .all).adding("tenant_id = ?", id.rawValue), db)
    return profile
  }

  private func openRequests(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM request
        WHERE (partner_id, tenant_id) = (SELECT partner_id, tenant_id FROM tenant WHERE number = ?)
          AND \(RequestDeadline.isOpen)
        """, arguments: [number, now.microseconds]) ?? 0
  }

  private func planVersion(_ db: Database) throws -> Int? {
    try Int.fetchOne(
      db,
      sql: """
        SELECT version FROM plan_assignment
        WHERE (partner_id, tenant_id) = (SELECT partner_id, tenant_id FROM tenant WHERE number = ?)
          AND from_day <= ? ORDER BY from_day DESC LIMIT 1
        """, arguments: [number, now.day.daysSince1970])
  }

  private func metrics(since created: Timestamp, _ db: Database) throws -> [MetricUsage] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM tenant_meter
        WHERE (partner_id, tenant_id) = (SELECT partner_id, tenant_id FROM tenant WHERE number = ?)
        """, arguments: [number])
    let figures = rows.compactMap { row in
      Meter(rawValue: row["meter"]).map { ($0, row) }
    }
    return try Meter.allCases.compactMap { meter in
      guard let row = figures.first(where: { $0.0 == meter })?.1 else { return nil }
      return MetricUsage(
        meter: meter, used: Quantity(micro: row["used"]),
        included: (row["included"] as Int64?).map { Quantity(micro: $0) },
        hardLimit: (row["hard_limit"] as Int64?).map { Quantity(micro: $0) },
        softPercent: row["soft_percent"],
        recent: try DailyUsage(number: number, meter: meter, createdDay: created.day)
          .last(30, now: now, db).map { $0 ?? .zero },
        limitReached: (row["limit_day"] as Int32?).map { UTCDay(daysSince1970: $0) })
    }
  }

  private func incidents(_ db: Database) throws -> (open: Int, meanTimeToResolve: Int64?) {
    let since = now.advanced(bySeconds: -90 * 86_400)
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) FILTER (WHERE resolved_at IS NULL),
          sum(resolved_at - opened_at) FILTER (WHERE resolved_at >= ?2)
            / count(*) FILTER (WHERE resolved_at >= ?2)
        FROM incident WHERE tenant_id = ?1
        """, arguments: [id.rawValue, since.microseconds])
    guard let row else { return (0, nil) }
    return (row[0], (row[1] as Int64?).map { $0 / Timestamp.perSecond })
  }

  func approvalsToday(_ db: Database) throws -> Int {
    try ScopedStore.decidedRequests(of: id, on: now.day, db)
  }

  /// As the worker has reckoned the plan's limit last.
  private func approvalsLimit(_ db: Database) throws -> Int? {
    let micro = try Int64.fetchOne(
      db,
      sql: "SELECT hard_limit FROM tenant_meter WHERE tenant_id = ? AND meter = 'approvals'",
      arguments: [id.rawValue])
    return micro.map { Int(clamping: $0 / Quantity.perUnit) }
  }
}

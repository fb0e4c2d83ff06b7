import Domain
import GRDB

/// Gathers a tenant's profile in one snapshot; the tenant is known to be in scope.
///
/// It is read at each step through the catalog: every statement is prepared once, and finds its
/// rows by the whole key, since a part of it would look at every tenant's.
struct ProfileQuery {
  let id: TenantID
  let number: Int64
  let now: Timestamp
  let currency: Currency

  func profile(_ db: Database) throws -> TenantProfile {
    let found = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(CatalogRow.columns), plan_from, risk_reason, cogs, watermark,
            (SELECT p.name FROM partner p WHERE p.partner_id = tenant.partner_id) AS partner_name
          FROM tenant WHERE number = ?
          """), arguments: [number])
    guard let found else { throw StoreError.tenantNotFound(id) }
    let row = CatalogRow(found, currency: currency, rank: 0)
    let incidents = try incidents(db)
    let limits = try limits(of: row.partnerID, db)
    var profile = try TenantProfile(
      row: row, partnerName: found["partner_name"],
      planVersion: planVersion(of: row.partnerID, db),
      planFrom: UTCDay(daysSince1970: found["plan_from"]),
      riskReason: found["risk_reason"],
      metrics: metrics(limits, since: Timestamp(microseconds: found["created_at"]), db),
      openIncidents: incidents.open,
      meanTimeToResolve: incidents.meanTimeToResolve,
      approvalsToday: ScopedStore.decidedRequests(of: id, on: now.day, db),
      approvalsLimit: (limits["approvals"]?["hard_limit"] as Int64?).map {
        Int(clamping: $0 / Quantity.perUnit)
      },
      pendingRequests: openRequests(of: row.partnerID, db),
      cogs: Absent.number(found["cogs"]).map { Money(minorUnits: $0, currency: currency) },
      watermark: found["watermark"])
    profile.guardrails = try GuardrailRow.all(
      where: Conditions(scope: .partner(row.partnerID)).adding("tenant_id = ?", id.rawValue), db)
    return profile
  }

  private func openRequests(of partner: PartnerID, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM request
          WHERE partner_id = ? AND tenant_id = ? AND \(RequestDeadline.isOpen)
          """), arguments: [partner.rawValue, id.rawValue, now.microseconds]) ?? 0
  }

  private func planVersion(of partner: PartnerID, _ db: Database) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT version FROM plan_assignment
          WHERE partner_id = ? AND tenant_id = ? AND from_day <= ?
          ORDER BY from_day DESC LIMIT 1
          """), arguments: [partner.rawValue, id.rawValue, now.day.daysSince1970])
  }

  /// What the worker has reckoned last, by metric; `approvals` is one of them.
  private func limits(of partner: PartnerID, _ db: Database) throws -> [String: Row] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM tenant_meter WHERE partner_id = ? AND tenant_id = ?"),
      arguments: [partner.rawValue, id.rawValue])
    return Dictionary(rows.map { ($0["meter"], $0) }) { first, _ in first }
  }

  private func metrics(
    _ limits: [String: Row], since created: Timestamp, _ db: Database
  ) throws -> [MetricUsage] {
    try Meter.allCases.compactMap { meter in
      guard let row = limits[meter.rawValue] else { return nil }
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
      db.cachedStatement(
        sql: """
          SELECT count(*) FILTER (WHERE resolved_at IS NULL),
            sum(resolved_at - opened_at) FILTER (WHERE resolved_at >= ?2)
              / count(*) FILTER (WHERE resolved_at >= ?2)
          FROM incident WHERE tenant_id = ?1
          """), arguments: [id.rawValue, since.microseconds])
    guard let row else { return (0, nil) }
    return (row[0], (row[1] as Int64?).map { $0 / Timestamp.perSecond })
  }
}

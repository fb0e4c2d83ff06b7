import Domain
import GRDB

/// Reads one tenant's month for the worker, which serves all partners.
struct FigureQuery {
  let db: Database
  let period: BillingPeriod

  func source(of id: TenantID) throws -> FigureSource? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number, partner_id, status, created_at, last_event_at, watermark FROM tenant
          WHERE tenant_id = ?
          """), arguments: [id.rawValue])
    guard let row else { return nil }
    let partner: String = row["partner_id"]
    return FigureSource(
      number: row["number"], tenantID: id, partnerID: PartnerID(partner),
      status: TenantStatus(rawValue: row["status"]) ?? .active,
      createdAt: Timestamp(microseconds: row["created_at"]),
      lastEventAt: Absent.timestamp(row["last_event_at"]), watermark: row["watermark"],
      assignments: try assignments(partner, id), usage: try usage(row["number"]),
      formerly: try formerly(partner, id), watches: try watches(partner, id))
  }

  private func assignments(_ partner: String, _ id: TenantID) throws -> [FigureSource.Assignment] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT plan, version, from_day FROM plan_assignment
          WHERE partner_id = ? AND tenant_id = ? AND from_day < ? ORDER BY from_day
          """), arguments: [partner, id.rawValue, period.endDay.daysSince1970]
    ).map { row in
      FigureSource.Assignment(
        plan: PlanID(plan: row[0], version: row[1]), from: UTCDay(daysSince1970: row[2]))
    }
  }

  private func usage(_ number: Int64) throws -> [Domain.DailyUsage] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT metric, day, quantity FROM usage_day WHERE tenant = ? AND day >= ? AND day < ?
          """),
      arguments: [number, period.firstDay.daysSince1970, period.endDay.daysSince1970]
    ).compactMap { row in
      Meter(rawValue: row[0]).map { meter in
        Domain.DailyUsage(
          day: UTCDay(daysSince1970: row[1]), meter: meter, micro: row[2])
      }
    }
  }

  private func formerly(_ partner: String, _ id: TenantID) throws -> [Meter: Quantity] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT meter, used FROM tenant_meter WHERE partner_id = ? AND tenant_id = ?"),
      arguments: [partner, id.rawValue])
    var found: [Meter: Quantity] = [:]
    for row in rows {
      if let meter = Meter(rawValue: row[0]) { found[meter] = Quantity(micro: row[1]) }
    }
    return found
  }

  private func watches(_ partner: String, _ id: TenantID) throws -> [LimitKey: LimitWatch] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT metric, period, plan, version, level, fired FROM limit_watch
          WHERE partner_id = ? AND tenant_id = ?
          """), arguments: [partner, id.rawValue])
    var found: [LimitKey: LimitWatch] = [:]
    for row in rows {
      guard let metric = LimitedMetric(rawValue: row[0]) else { continue }
      let key = LimitKey(
        tenantID: id, metric: metric, period: row[1],
        plan: PlanID(plan: row[2], version: row[3]))
      found[key] = LimitWatch(
        level: LimitLevel(rawValue: row[4]) ?? .within,
        fired: LimitLevel(rawValue: row[5]) ?? .within)
    }
    return found
  }
}

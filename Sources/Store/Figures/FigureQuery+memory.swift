import Domain
import GRDB

extension FigureQuery {
  /// What the store has told of a tenant's month so far.
  func memory(_ partner: String, _ id: TenantID) throws -> FigureMemory {
    FigureMemory(
      used: try formerly(partner, id), watches: try watches(partner, id),
      guardrails: try guardrails(partner, id), margin: try marginWatch(partner, id),
      overages: try overages(partner, id))
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

  private func guardrails(_ partner: String, _ id: TenantID) throws -> [Meter: GuardrailState] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM guardrail WHERE partner_id = ? AND tenant_id = ?"),
      arguments: [partner, id.rawValue])
    var found: [Meter: GuardrailState] = [:]
    for row in rows {
      if let meter = Meter(rawValue: row["metric"]) { found[meter] = GuardrailState(row) }
    }
    return found
  }

  private func marginWatch(_ partner: String, _ id: TenantID) throws -> MarginWatch? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT is_below, has_fired FROM margin_watch
          WHERE partner_id = ? AND tenant_id = ? AND period = ?
          """), arguments: [partner, id.rawValue, period.description]
    ).map { MarginWatch(isBelow: $0[0], hasFired: $0[1]) }
  }

  private func overages(_ partner: String, _ id: TenantID) throws -> Set<Meter> {
    let metrics = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT metric FROM overage WHERE partner_id = ? AND tenant_id = ? AND period = ?
          """), arguments: [partner, id.rawValue, period.description])
    return Set(metrics.compactMap { Meter(rawValue: $0) })
  }
}

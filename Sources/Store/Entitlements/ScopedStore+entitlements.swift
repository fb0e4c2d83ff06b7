import Domain
import GRDB

extension ScopedStore {
  /// What the tenants in scope may do, by the figures that the worker reckoned last.
  package func entitlements() throws -> Entitlements {
    try store.read { db in
      let state = try Row.fetchOne(
        db, sql: "SELECT e.version, f.day FROM entitlement_state e, figures_state f")
      let day = UTCDay(daysSince1970: state?[1] ?? 0)
      let limits = try limits(db)
      let conditions = Conditions(scope: scope, column: "t.partner_id")
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT t.tenant_id, t.partner_id, t.status,
            (SELECT a.plan || '@' || a.version FROM plan_assignment a
             WHERE a.partner_id = t.partner_id AND a.tenant_id = t.tenant_id AND a.from_day <= ?
             ORDER BY a.from_day DESC LIMIT 1) AS plan
          FROM tenant t WHERE \(conditions.sql) ORDER BY t.tenant_id
          """, arguments: [day.daysSince1970] + conditions.arguments)
      var tenants: [Entitlement] = []
      while let row = try rows.next() {
        let id = TenantID(row[0] as String)
        tenants.append(
          Entitlement(
            tenantID: id, partnerID: PartnerID(row[1] as String),
            status: TenantStatus(rawValue: row[2]) ?? .suspended,
            plan: (row[3] as String?).flatMap { PlanID($0) }, limits: limits[id] ?? []))
      }
      return Entitlements(version: state?[0] ?? 0, day: day, tenants: tenants)
    }
  }

  private func limits(_ db: Database) throws -> [TenantID: [Entitlement.Limited]] {
    var conditions = Conditions(scope: scope)
    conditions.add("hard_limit IS NOT NULL")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT tenant_id, meter, window, used, hard_limit, soft_percent FROM tenant_meter
        WHERE \(conditions.sql) ORDER BY tenant_id, meter
        """, arguments: conditions.arguments)
    var found: [TenantID: [Entitlement.Limited]] = [:]
    while let row = try rows.next() {
      guard let meter = Meter(rawValue: row[1]) else { continue }
      let limit = PlanLimit(
        metric: .meter(meter), window: PlanLimit.Window(rawValue: row[2]) ?? .month,
        softPercent: row[5], hard: Quantity(micro: row[4]))
      found[TenantID(row[0] as String), default: []].append(
        Entitlement.Limited(
          meter: meter, window: limit.window, hard: limit.hard, softPercent: limit.softPercent,
          level: limit.level(used: Quantity(micro: row[3]))))
    }
    return found
  }
}

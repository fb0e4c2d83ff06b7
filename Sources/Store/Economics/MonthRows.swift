import Domain
import GRDB

/// The statement that puts months into the store, within one transaction.
struct MonthRows {
  private let upsert: Statement

  /// A month that is there keeps its status: it is the one that the tenant had while the month
  /// ran. Of the running month it follows the tenant's.
  init(_ db: Database) throws {
    upsert = try db.cachedStatement(
      sql: """
        INSERT INTO tenant_month (period, tenant, partner_id, status, plan, version, base,
          over_ingest, over_storage, over_credit, over_seat, revenue, fixed, cost_ingest,
          cost_storage, cost_credit, cost_seat, cost, used_ingest, used_storage, used_credit,
          seats)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
          ?19, ?20, ?21, ?22)
        ON CONFLICT (period, tenant) DO UPDATE SET
          status = iif(?23, excluded.status, status), plan = excluded.plan,
          version = excluded.version, base = excluded.base, over_ingest = excluded.over_ingest,
          over_storage = excluded.over_storage, over_credit = excluded.over_credit,
          over_seat = excluded.over_seat, revenue = excluded.revenue, fixed = excluded.fixed,
          cost_ingest = excluded.cost_ingest, cost_storage = excluded.cost_storage,
          cost_credit = excluded.cost_credit, cost_seat = excluded.cost_seat,
          cost = excluded.cost, used_ingest = excluded.used_ingest,
          used_storage = excluded.used_storage, used_credit = excluded.used_credit,
          seats = excluded.seats
        """)
  }

  func put(_ month: TenantMonth, tenant number: Int64, isRunning: Bool) throws {
    let lines = month.lines
    try upsert.execute(arguments: [
      month.period.description, number, month.partnerID.rawValue, month.status.rawValue,
      month.plan?.plan ?? "", month.plan?.version ?? 0, lines.base.minorUnits,
      lines.overage.ingest.minorUnits, lines.overage.storage.minorUnits,
      lines.overage.credits.minorUnits, lines.overage.seats.minorUnits,
      lines.revenue.minorUnits, lines.fixed.minorUnits, lines.usageCost.ingest.minorUnits,
      lines.usageCost.storage.minorUnits, lines.usageCost.credits.minorUnits,
      lines.usageCost.seats.minorUnits, lines.cost.minorUnits, lines.used.ingest.micro,
      lines.used.storage.micro, lines.used.credits.micro, lines.used.seats.micro, isRunning,
    ])
  }
}

import Domain
import GRDB

extension TenantMonth {
  /// `t` is the tenant's row, `m` the month's.
  static let columns = """
    m.period, m.tenant, t.tenant_id, m.partner_id, m.status, m.plan, m.version, m.base,
    m.over_ingest, m.over_storage, m.over_credit, m.over_seat, m.fixed, m.cost_ingest,
    m.cost_storage, m.cost_credit, m.cost_seat, m.used_ingest, m.used_storage, m.used_credit,
    m.seats, m.pool_share
    """

  init(_ row: Row, currency: Currency) throws {
    func money(_ column: Int) -> Money {
      Money(minorUnits: row[column], currency: currency)
    }
    let plan: String = row[5]
    self.init(
      period: BillingPeriod(row[0] as String) ?? BillingPeriod(year: 2000, month: 1),
      number: row[1], tenantID: TenantID(row[2]), partnerID: PartnerID(row[3]),
      status: TenantStatus(rawValue: row[4]) ?? .active,
      plan: plan.isEmpty ? nil : PlanID(plan: plan, version: row[6]),
      lines: try MonthLines(
        base: money(7),
        overage: PerMeter(
          ingest: money(8), storage: money(9), credits: money(10), seats: money(11)),
        fixed: money(12),
        usageCost: PerMeter(
          ingest: money(13), storage: money(14), credits: money(15), seats: money(16)),
        used: PerMeter(
          ingest: Quantity(micro: row[17]), storage: Quantity(micro: row[18]),
          credits: Quantity(micro: row[19]), seats: Quantity(micro: row[20]))))
  }
}

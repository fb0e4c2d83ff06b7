import Domain
import GRDB

extension CatalogRow {
  static let columns = """
    tenant_id, partner_id, name, plan, status, region, risk, usage_percent, margin, revenue, \
    last_event_at, created_at, row_version
    """

  /// Reads a row that selects `columns` first, in this order.
  init(_ row: Row, currency: Currency, rank: Int) {
    self.init(
      id: TenantID(row[0]), partnerID: PartnerID(row[1]), name: row[2], plan: row[3],
      status: TenantStatus(rawValue: row[4]) ?? .active, region: row[5], risk: row[6],
      usagePercent: Absent.percent(row[7]), marginBasisPoints: Absent.number(row[8]).map(Int.init),
      revenue: Money(minorUnits: row[9], currency: currency),
      lastEventAt: Absent.timestamp(row[10]), createdAt: Timestamp(microseconds: row[11]),
      rowVersion: row[12], rank: rank)
  }
}

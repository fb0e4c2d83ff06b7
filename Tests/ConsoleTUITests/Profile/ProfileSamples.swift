import Domain

@testable import ConsoleTUI

/// Tenants as the panes' tests know them.
enum ProfileSamples {
  /// 2026-11-22T12:03:11Z, a Sunday.
  static let now = Timestamp(seconds: 1_795_348_991)

  static func row(
    id: String = "tn_9f31", name: String = "contoso-retail", status: TenantStatus = .suspended,
    risk: Int = 88, margin: Int? = -400
  ) -> CatalogRow {
    CatalogRow(
      id: TenantID(id), partnerID: PartnerID("northwind"), name: name, plan: "pro",
      status: status, region: "eu-west-1", risk: risk, usagePercent: 97,
      marginBasisPoints: margin, revenue: Money(minorUnits: 101_158, currency: .usd),
      lastEventAt: now, createdAt: now.advanced(bySeconds: -86_400 * 900), rowVersion: 3)
  }

  static let metrics = [
    MetricUsage(
      meter: .ingestUnit, used: units(4_851_220), hardLimit: units(5_000_000),
      recent: (0..<30).map { units(100_000 + $0 * $0 * 80) },
      limitReached: now.day.advanced(by: 1)),
    MetricUsage(
      meter: .queryCredit, used: units(33_049), hardLimit: units(50_000),
      recent: (0..<30).map { units(900 + $0 * 37 % 500) }),
    MetricUsage(
      meter: .storageGBMonth, used: Quantity(micro: 40_200_000), hardLimit: units(100),
      recent: (0..<30).map { units(30 + $0 / 3) }),
    MetricUsage(
      meter: .seat, used: units(12), hardLimit: units(10),
      recent: (0..<30).map { units(8 + $0 / 7) }),
  ]

  static func units(_ count: Int) -> Quantity { Quantity(micro: Int64(count) * 1_000_000) }

  static func profile(
    _ row: CatalogRow = row(), metrics: [MetricUsage] = metrics, pending: Int = 1
  ) -> TenantProfile {
    TenantProfile(
      row: row, partnerName: "northwind", planVersion: 3,
      planFrom: UTCDay(year: 2026, month: 8, day: 1),
      riskReason: "usage +140 % in 7 days, margin below floor", metrics: metrics,
      openIncidents: 2, meanTimeToResolve: 2_520, approvalsToday: 3, approvalsLimit: 5,
      pendingRequests: pending, cogs: Money(minorUnits: 105_210, currency: .usd), watermark: 8_812)
  }

  /// A pane that has read this profile.
  static func pane(_ profile: TenantProfile = profile()) -> ProfilePane {
    var tickets = TicketSource()
    var pane = ProfilePane()
    for case .loadProfile(_, let ticket) in pane.open(profile.row.id, tickets: &tickets) {
      _ = pane.loaded(profile, ticket, tickets: &tickets)
    }
    return pane
  }
}

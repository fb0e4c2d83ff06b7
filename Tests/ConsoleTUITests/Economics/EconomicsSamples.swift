import Domain

@testable import ConsoleTUI

enum EconomicsSamples {
  static let november = BillingPeriod(year: 2026, month: 11)
  static let costs = CostModel(
    version: 1, effective: UTCDay(year: 2024, month: 1, day: 1), currency: .usd,
    unitCosts: [
      .ingestUnit: Price(nano: 40_000), .storageGBMonth: Price(nano: 23_000_000),
      .queryCredit: Price(nano: 1_100_000), .seat: Price(nano: 1_200_000_000),
    ],
    fixedPerTenant: money(1_200),
    pools: [CostPool(name: "support", monthly: money(190_000), key: .equal)])

  static func money(_ minor: Int64) -> Money { Money(minorUnits: minor, currency: .usd) }

  /// Id, plan, base fee, overage on credits, cost of ingest, seats.
  private static let tenants: [(String, String, Int64, Int64, Int64, Int64)] = [
    ("fabrikam-health", "enterprise", 199_900, 410_000, 90_000, 120),
    ("müller-maschinenbau", "enterprise", 199_900, 120_000, 50_000, 80),
    ("adatum-bank", "enterprise", 199_900, 20_000, 41_000, 61),
    ("fourth-coffee", "pro", 49_900, 30_000, 3_000, 18),
    ("northwind-trading", "pro", 49_900, 12_000, 4_400, 12),
    ("proseware-edu", "pro", 49_900, 0, 9_000, 40),
    ("acme-labs-emea", "pro", 49_900, 4_100, 21_000, 9),
    ("blue-yonder-air", "pro", 49_900, 0, 31_000, 7),
    ("contoso-retail", "pro", 49_900, 2_000, 42_000, 30),
    ("tailspin-toys", "internal", 0, 9_000, 4_000, 4),
    ("lab", "internal", 0, 0, 100, 1),
  ]

  static func months(_ period: BillingPeriod, days: Int, growth: Int64 = 100) -> [TenantMonth] {
    tenants.enumerated().compactMap { index, one in
      func part(_ minor: Int64) -> Money {
        money(minor * Int64(days) / Int64(period.days) * growth / 100)
      }
      let none = PerMeter { _ in money(0) }
      var (overage, cost) = (none, none)
      overage.credits = part(one.3)
      cost.ingest = part(one.4)
      let lines = try? MonthLines(
        base: money(one.2 * Int64(days) / Int64(period.days)), overage: overage,
        fixed: money(1_200 * Int64(days) / Int64(period.days)), usageCost: cost,
        used: PerMeter(
          ingest: Quantity(micro: one.4 * 250_000_000 * growth / 100), storage: .zero,
          credits: .zero, seats: Quantity(micro: one.5 * 1_000_000)))
      return lines.map { lines in
        TenantMonth(
          period: period, number: Int64(index + 1), tenantID: TenantID(one.0),
          partnerID: PartnerID(index % 2 == 0 ? "northwind" : "kaigan"), status: .active,
          plan: PlanID(plan: one.1, version: 1), lines: lines)
      }
    }
  }

  private static func book(
    _ period: BillingPeriod, days: Int, growth: Int64 = 100
  ) throws -> MonthBook {
    try MonthBook(
      months(period, days: days, growth: growth), period: period, elapsedDays: days,
      costs: costs)
  }

  static func report(
    grouping: EconomicsReport.Grouping = .tier, days: Int = 22, growth: Int64 = 100
  ) throws -> EconomicsReport {
    let shown = months(november, days: days, growth: growth)
    let october = november.previous
    let earlier = try book(october, days: 31, growth: 90)
    let old = Dictionary(
      uniqueKeysWithValues: months(october, days: 31, growth: 90).map { ($0.number, $0) })
    var (trend, period) = ([MonthTrend](), november)
    for step in 1...5 {
      period = period.previous
      let book = try book(period, days: period.days, growth: 100 - Int64(step * 8))
      trend.insert(
        MonthTrend(
          period: period, elapsedDays: period.days,
          tiers: try book.sums(in: .all) { $0.tier }.map {
            MonthTrend.Tier(name: $0.key, point: TrendPoint($0.sum))
          }), at: 0)
    }
    return try EconomicsReport.make(
      EconomicsQuery(scope: .all, grouping: grouping, top: 10),
      of: try book(november, days: days, growth: growth), trend: trend,
      details: { _ in Dictionary(uniqueKeysWithValues: shown.map { ($0.number, $0) }) },
      before: { _ in
        var found: [Int64: TenantMargin] = [:]
        for (place, entry) in earlier.entries.enumerated() {
          found[entry.number] = old[entry.number].map { earlier.margin(of: $0, at: place) }
        }
        return found
      })
  }

  static func snapshot(_ ask: EconomicsAsk = EconomicsAsk()) -> EconomicsSnapshot? {
    guard let report = try? report(grouping: ask.grouping) else { return nil }
    let changed = ask.whatIf.flatMap { _ in try? self.report(grouping: ask.grouping, growth: 110) }
    return EconomicsSnapshot(
      ask: ask, report: changed ?? report, before: changed == nil ? nil : report,
      months: [november, november.previous])
  }

  static func pane(_ ask: EconomicsAsk = EconomicsAsk()) -> EconomicsPane {
    var (pane, tickets) = (EconomicsPane(), TicketSource())
    _ = pane.change(&tickets) { $0 = ask }
    if let snapshot = snapshot(ask) {
      _ = pane.take(.economicsLoaded(snapshot, Ticket(1)), &tickets)
    }
    return pane
  }
}

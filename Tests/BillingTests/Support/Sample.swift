import Domain
import Store

@testable import Billing

/// Plans, months and bills to test with: the design's examples A and B among them.
enum Sample {
  static let february = BillingPeriod(year: 2026, month: 2)
  static let pro = PlanID(plan: "pro", version: 3)
  static let enterprise = PlanID(plan: "enterprise", version: 2)

  static let plans: [Plan] = [
    plan(
      pro, "Pro", fee: 49900,
      ingest: .graduated([
        .init(upTo: count(1_000_000), unitPrice: Price(nano: 200_000)),
        .init(upTo: nil, unitPrice: Price(nano: 150_000)),
      ]), includedIngest: 1_000_000),
    plan(
      enterprise, "Enterprise", fee: 199900, ingest: .perUnit(Price(nano: 100_000)),
      includedIngest: 10_000_000),
  ]

  static func count(_ units: Int64) -> Quantity { Quantity(micro: units * 1_000_000) }

  private static func plan(
    _ id: PlanID, _ name: String, fee: Int64, ingest: Pricing, includedIngest: Int64
  ) -> Plan {
    Plan(
      id: id, name: name, currency: .usd, effective: UTCDay(year: 2024, month: 1, day: 1),
      baseFee: Money(minorUnits: fee, currency: .usd),
      skus: [
        SKU(
          id: "\(id.plan)-ingest", meter: .ingestUnit, included: count(includedIngest),
          pricing: ingest),
        SKU(
          id: "\(id.plan)-storage", meter: .storageGBMonth, included: count(100),
          pricing: .perUnit(Price(nano: 100_000_000))),
        SKU(
          id: "\(id.plan)-credits", meter: .queryCredit, included: count(50_000),
          pricing: .package(size: count(1000), price: Price(nano: 4_000_000_000))),
        SKU(
          id: "\(id.plan)-seats", meter: .seat, included: count(10),
          pricing: .perUnit(Price(nano: 15_000_000_000))),
      ])
  }

  static func day(_ day: Int, of month: BillingPeriod = february) -> UTCDay {
    month.firstDay.advanced(by: day - 1)
  }

  static func usage(
    _ meter: Meter, day: Int, micro: Int64, of month: BillingPeriod = february
  ) -> Domain.DailyUsage {
    DailyUsage(day: self.day(day, of: month), meter: meter, micro: micro)
  }

  static func tenant(
    _ id: String = "contoso", name: String = "Contoso", partner: String = "northwind",
    partnerName: String = "Northwind"
  ) -> BilledTenant {
    BilledTenant(
      id: TenantID(id), name: name, partnerID: PartnerID(partner), partnerName: partnerName)
  }

  /// Example A: 1011.58.
  static func exampleA(_ tenant: BilledTenant = tenant()) -> BillSource {
    BillSource(
      tenant: tenant, period: february,
      assignments: [.init(plan: pro, from: UTCDay(year: 2024, month: 1, day: 1))],
      usage: [
        usage(.ingestUnit, day: 3, micro: 3_000_000_000_000),
        usage(.ingestUnit, day: 28, micro: 456_789_000_000),
        usage(.storageGBMonth, day: 9, micro: 319_304_533_333_363),
        usage(.queryCredit, day: 1, micro: 61_234_000_000),
      ] + (1...28).map { usage(.seat, day: $0, micro: ($0 <= 20 ? 12 : 15) * 1_000_000) },
      watermark: 7)
  }

  /// Example B: 1562.57.
  static func exampleB(_ tenant: BilledTenant = tenant()) -> BillSource {
    BillSource(
      tenant: tenant, period: february,
      assignments: [
        .init(plan: pro, from: UTCDay(year: 2024, month: 1, day: 1)),
        .init(plan: enterprise, from: day(11)),
      ],
      usage: [
        usage(.ingestUnit, day: 10, micro: 900_000_000_000),
        usage(.ingestUnit, day: 11, micro: 2_556_789_000_000),
      ], watermark: 9)
  }

  /// A closed January that was billed with 61,000 credits, to which 3,500 came late.
  static func late(_ tenant: BilledTenant = tenant()) -> BillSource {
    let january = february.previous
    return BillSource(
      tenant: tenant, period: february,
      assignments: [.init(plan: pro, from: UTCDay(year: 2024, month: 1, day: 1))],
      usage: [
        usage(.queryCredit, day: 5, micro: 61_000_000_000, of: january),
        usage(.queryCredit, day: 6, micro: 1_000_000_000),
      ],
      late: [
        LateUsage(
          billedIn: february,
          usage: usage(.queryCredit, day: 20, micro: 3_500_000_000, of: january))
      ], history: january, watermark: 12)
  }

  static func builder(_ state: BillState = .final) -> InvoiceBuilder {
    InvoiceBuilder(plans: plans, currency: .usd, state: state)
  }
}

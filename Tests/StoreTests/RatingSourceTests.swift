import Domain
import GRDB
import Testing

@testable import Store

/// What bills read back: late usage, months with negative use, and the whole month of everybody.
struct RatingSourceTests {
  private static let february = BillingPeriod(year: 2026, month: 2)
  private static let plan = Plan(
    id: PlanID(plan: "pro", version: 1), name: "Pro", currency: .usd,
    effective: UTCDay(year: 2024, month: 1, day: 1),
    baseFee: Money(minorUnits: 10_00, currency: .usd),
    skus: [
      SKU(
        id: "ingest", meter: .ingestUnit, included: .zero,
        pricing: .perUnit(Price(nano: 1_000_000_000)))
    ])

  private func store(_ test: TestStore, tenants: Int = 1) throws -> Store {
    let store = try test.create()
    try store.publish([
      PlanRecord(
        plan: "pro", version: 1, effective: Self.plan.effective, document: "x", digest: "x",
        publishedAt: Timestamp(seconds: 1), publishedBy: "test")
    ])
    try store.importTenants(
      [Partner(id: PartnerID("northwind"), name: "Northwind")],
      (0..<tenants).map { .sample("t-\($0 + 1000)") })
    return store
  }

  private func use(
    _ units: Int64, _ day: String, tenant: Int = 1, in store: Store
  ) throws {
    let day = try #require(UTCDay(day))
    try store.write { db in
      try db.execute(
        sql: """
          INSERT INTO usage_day
            (tenant, metric, day, quantity, events, samples, revision, watermark, detail)
          VALUES (?, 'ingest_unit', ?, ?, 1, 0, 1, 1, x'00')
          """, arguments: [tenant, day.daysSince1970, units * 1_000_000])
    }
  }

  private func total(_ period: BillingPeriod, in store: Store) throws -> String {
    let source = try store.scoped(to: .all).billSource(of: TenantID("t-1000"), in: period)
    let history = source.history(plans: [Self.plan.id: Self.plan], currency: .usd)
    return try Rating.rate(history.request(for: period)).total.description
  }

  @Test func `negative use of January lessens February, and March no more`() throws {
    let test = try TestStore()
    let store = try store(test)
    try use(-5, "2026-01-20", in: store)
    try use(8, "2026-02-03", in: store)
    #expect(try total(Self.february.previous, in: store) == "10.00")
    #expect(try total(Self.february, in: store) == "13.00")
    #expect(try total(Self.february.next, in: store) == "10.00")
  }

  @Test func `late usage is billed in the period that names it`() throws {
    let test = try TestStore()
    let store = try store(test)
    try use(8, "2026-01-03", in: store)
    let day = try #require(UTCDay("2026-01-30"))
    try store.write { db in
      try db.execute(
        sql: "INSERT INTO usage_adjustment VALUES (1, 'ingest_unit', '2026-02', ?, 2000000, 1)",
        arguments: [day.daysSince1970])
    }
    #expect(try total(Self.february.previous, in: store) == "18.00")
    #expect(try total(Self.february, in: store) == "12.00")
    #expect(try total(Self.february.next, in: store) == "10.00")
  }

  @Test(arguments: [1, 3, 16])
  func `everybody is rated in order, however many pages at once`(width: Int) async throws {
    let test = try TestStore()
    let store = try store(test, tenants: 600)
    for tenant in [1, 300, 600] {
      try use(Int64(tenant), "2026-02-03", tenant: tenant, in: store)
    }
    let rating = MonthRating(
      tenants: store.scoped(to: .all), period: Self.february, plans: [Self.plan])
    var ids: [String] = []
    var sum: Int64 = 0
    try await rating.run(width: width) { bill in
      ids.append(bill.tenantID.rawValue)
      sum += try bill.outcome.get().total.minorUnits
    }
    #expect(ids == (0..<600).map { "t-\($0 + 1000)" })
    #expect(sum == 600 * 10_00 + 901 * 100)
    let none = MonthRating(
      tenants: store.scoped(to: .partner(PartnerID("other"))), period: Self.february, plans: [])
    try await none.run(width: width) { _ in Issue.record("another partner's tenant was rated") }
  }

  @Test func `who is on what is counted by day and scope`() throws {
    let test = try TestStore()
    let store = try store(test, tenants: 3)
    let day = UTCDay(year: 2026, month: 2, day: 1)
    let scoped = store.scoped(to: .all)
    #expect(try scoped.planCounts(on: day)[Self.plan.id]?.now == 3)
    try store.assign([
      PlanAssignment(
        tenantID: TenantID("t-1001"), from: day.advanced(by: 5), plan: "pro", version: 1,
        assignedAt: day.start, assignedBy: "test")
    ])
    #expect(try scoped.planCounts(on: day)[Self.plan.id]?.coming == 1)
    #expect(try scoped.planCounts(on: day.advanced(by: 5))[Self.plan.id]?.now == 3)
    #expect(try store.scoped(to: .partner(PartnerID("other"))).planCounts(on: day).isEmpty)
  }
}

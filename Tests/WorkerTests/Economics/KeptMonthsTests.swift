import Domain
import Store
import Testing

@testable import Worker

struct KeptMonthsTests {
  private let february = BillingPeriod(year: 2026, month: 2)

  @Test(arguments: UInt64(1)..<13)
  func `months kept step by step are those recomputed from scratch`(seed: UInt64) async throws {
    let kept = try KeptMonths()
    var feed = MixedFeed(seed: seed)
    var random = TestRandom(seed: seed)
    var now = Bench.now
    for step in 0..<6 {
      if random.below(2) == 0 {
        let file = try kept.bench.write("f\(step).ndjson", feed.file(lines: 60))
        _ = try await kept.bench.worker().runOnce(paths: [file])
      }
      if random.below(2) == 0 {
        let day = february.firstDay.advanced(by: random.below(60) - 40)
        try kept.assign(
          ["t-a", "t-b", "t-c"][random.below(3)], version: 1 + random.below(2), from: day)
      }
      if random.below(3) == 0 { try kept.bench.addTenant("t-new-\(step)") }
      if random.below(3) == 0 { now = now.advanced(bySeconds: 86_400) }
      try await kept.keeper.refresh(now: now)
    }
    for period in [february.previous.previous, february.previous, february] {
      let (stored, anew) = try kept.bothWays(period, now: now)
      #expect(stored == anew, "seed \(seed), \(period)")
      #expect(!stored.isEmpty)
    }
  }

  @Test func `an ended month is settled: its shares add up to the pools`() async throws {
    let kept = try KeptMonths()
    let file = try kept.bench.write("a.ndjson", [.event("k", 3_000_000)])
    _ = try await kept.bench.worker().runOnce(paths: [file])
    let march = february.next.firstDay.start.advanced(bySeconds: 3_600)
    try await kept.keeper.refresh(now: march)
    let state = try #require(try kept.bench.store.monthStates().first { $0.period == february })
    #expect(state.isSettled)
    let margins = try kept.bench.store.scoped(to: .all).margins(
      of: [1, 2, 3], in: february, costs: kept.costs.model(for: february))
    #expect(margins.values.reduce(0) { $0 + $1.poolShare.minorUnits } == 3 * 10_001)
    func months() throws -> Bool? {
      kept.bench.store.doctor().first { $0.check == "months" }?.isGood
    }
    #expect(try months() == true)
    let trend = try kept.bench.store.scoped(to: .all).trend(
      before: february.next, months: 5, currency: .usd)
    #expect(trend.count == 5)
    #expect(trend.last?.period == february)
    try kept.bench.edit("UPDATE month_group SET cogs = cogs + 1 WHERE period = '2026-02'")
    #expect(try months() == false)
  }

  @Test func `late usage unsettles a month, and it is settled again after a pause`() async throws {
    let kept = try KeptMonths()
    let march = february.next.firstDay.start.advanced(bySeconds: 3_600)
    try await kept.keeper.refresh(now: march)
    let late = try kept.bench.write("late.ndjson", [.event("late", 9_000_000)])
    _ = try await kept.bench.worker(at: march).runOnce(paths: [late])
    func isSettled() throws -> Bool? {
      try kept.bench.store.monthStates().first { $0.period == february }?.isSettled
    }
    try await kept.keeper.refresh(now: march.advanced(bySeconds: 60))
    #expect(try isSettled() == false)
    let (stored, anew) = try kept.bothWays(february, now: march)
    #expect(stored == anew)
    try await kept.keeper.refresh(now: march.advanced(bySeconds: 700))
    #expect(try isSettled() == true)
  }

  @Test func `a what-if changes nothing that is stored, and gives another answer`() async throws {
    let kept = try KeptMonths()
    try kept.assign("t-a", version: 1, from: february.firstDay)
    let file = try kept.bench.write("a.ndjson", [.event("k", 30_000_000)])
    _ = try await kept.bench.worker().runOnce(paths: [file])
    try await kept.keeper.refresh(now: Bench.now)
    let query = EconomicsQuery(scope: .all, grouping: .tenant)
    let before = try kept.desk.report(query, of: february, now: Bench.now)
    let version = try kept.bench.store.dataVersion()
    let changed = try kept.desk.report(
      query, of: february, now: Bench.now,
      whatIf: WhatIf("price:ingest_unit=+10%,unit:ingest_unit=+50%,pool:equal=+100%"))
    #expect(try kept.bench.store.dataVersion() == version)
    #expect(try kept.desk.report(query, of: february, now: Bench.now) == before)
    // 28 units above what is included, at 0.70 and then 0.77.
    #expect(changed.total.revenue.minorUnits - before.total.revenue.minorUnits == 196)
    #expect(changed.total.usage.minorUnits - before.total.usage.minorUnits == 195)
    #expect(changed.total.poolShare.minorUnits > before.total.poolShare.minorUnits)
  }

  @Test func `the running month of the kept figures and of the sources are one report`()
    async throws
  {
    let kept = try KeptMonths()
    for (index, tenant) in ["t-a", "t-b", "t-c"].enumerated() {
      try kept.assign(tenant, version: 1 + index % 2, from: february.firstDay)
    }
    let file = try kept.bench.write("a.ndjson", [.event("k", 30_000_000)])
    _ = try await kept.bench.worker().runOnce(paths: [file])
    let query = EconomicsQuery(scope: .all, grouping: .partner)
    let early = try kept.desk.report(query, of: february, now: Bench.now)
    try await kept.keeper.refresh(now: Bench.now)
    let later = try kept.desk.report(query, of: february, now: Bench.now, freshness: .kept)
    #expect(early.rows == later.rows)
    #expect(early.total == later.total)
    #expect(early.isToDate && early.elapsedDays == 19)
  }

  @Test(arguments: UInt64(1)..<7)
  func `what the worker has not come to yet is in an exact report`(seed: UInt64) async throws {
    let kept = try KeptMonths()
    try await kept.keeper.refresh(now: Bench.now)
    var feed = MixedFeed(seed: seed)
    let file = try kept.bench.write("f.ndjson", feed.file(lines: 80))
    _ = try await kept.bench.worker().runOnce(paths: [file])
    try kept.assign("t-b", version: 2, from: february.previous.firstDay.advanced(by: 9))
    let reckoner = MonthReckoner(plans: kept.plans, costs: kept.costs)
    for period in [february, february.previous] {
      let patched = try kept.desk.patchedMonths(of: period, now: Bench.now, reckoner)
      let anew = try kept.desk.allMonths(of: period, today: Bench.now.day, reckoner)
      #expect(patched == anew, "seed \(seed), \(period)")
    }
  }

  @Test func `a deleted tenant leaves the running month and stays in ended ones`() async throws {
    let kept = try KeptMonths()
    try await kept.keeper.refresh(now: Bench.now)
    try kept.bench.edit("UPDATE tenant SET status = 'deleted' WHERE tenant_id = 't-b'")
    try await kept.keeper.refresh(now: Bench.now)
    let months = kept.bench.store.scoped(to: .all)
    #expect(try months.months(of: nil, in: february, currency: .usd).count == 2)
    #expect(try months.months(of: nil, in: february.previous, currency: .usd).count == 3)
  }

  @Test func `nobody sees another partner's months, and all share the pools`() async throws {
    let kept = try KeptMonths()
    try await kept.keeper.refresh(now: Bench.now)
    let other = EconomicsQuery(scope: .partner(PartnerID("kaigan")), grouping: .tenant)
    let report = try kept.desk.report(other, of: february, now: Bench.now)
    #expect(report.rows.isEmpty && report.top.isEmpty && report.total.tenants == 0)
    let own = EconomicsQuery(scope: .partner(PartnerID("northwind")), grouping: .tenant)
    #expect(try kept.desk.report(own, of: february, now: Bench.now).rows.count == 3)
  }
}

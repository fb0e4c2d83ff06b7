import Domain
import Testing
import Worker

@testable import Store

struct CrossingTests {
  @Test func `each crossing is told once, and the hard one opens an incident`() async throws {
    let bench = try FiguresBench()
    for units in [Int64(400), 700, 850, 850, 1_001, 1_500] {
      try bench.use(units)
      try await bench.refresh()
    }
    #expect(
      try bench.told(.limit) == [
        "ingest_unit is beyond what small@1 includes: 700 of 500",
        "ingest_unit passed 80 % of 1,000 (850)",
        "ingest_unit is over its hard limit: 1,001 of 1,000",
      ])
    #expect(try bench.store.scoped(to: .all).incidents().count == 1)
    let breaches = try bench.store.facts(at: FiguresBench.today.start).breaches
    #expect(breaches.limits[.init(metric: .meter(.ingestUnit), level: .soft)] == 1)
    #expect(breaches.limits[.init(metric: .meter(.ingestUnit), level: .hard)] == 1)
    #expect(breaches.overages == [.ingestUnit: 1])
  }

  @Test func `a jump tells both, and a correction back arms nothing`() async throws {
    let bench = try FiguresBench()
    for units in [Int64(100), 2_000, 100, 2_000] {
      try bench.use(units)
      try await bench.refresh()
    }
    #expect(try bench.told(.limit).count == 3)
    #expect(try bench.store.scoped(to: .all).incidents().count == 1)
  }

  /// Two processes that reckon at once: the second one's figures are older than what it overwrites.
  @Test func `figures read before another's write are not written`() async throws {
    let bench = try FiguresBench()
    try bench.use(100)
    let read = try bench.store.figureSources(of: [FiguresBench.tenant], on: FiguresBench.today)
    try await bench.refresh()
    let now = FiguresBench.today.start
    let update = FiguresUpdate(running: now.day.month)
    #expect(
      try !bench.store.write(update, of: now, reaching: nil, read: read.revision))
    let again = try bench.store.figureSources(of: [FiguresBench.tenant], on: FiguresBench.today)
    #expect(
      try bench.store.write(update, of: now, reaching: nil, read: again.revision))
  }

  @Test func `a margin that falls below its floor is an incident, once a month`() async throws {
    let bench = try FiguresBench(ingestCost: 200_000_000, floor: 1_000)
    for units in [Int64(10), 400, 450] {
      try bench.use(units)
      try await bench.refresh()
    }
    let told = try bench.told(.incident)
    #expect(told.count == 1)
    #expect(told.first?.contains("is below the floor of small, 10 %") == true)
    #expect(try bench.store.facts(at: FiguresBench.today.start).breaches.marginFloors == 1)
  }

  @Test func `a margin that was below when it was first seen has not fallen`() async throws {
    let bench = try FiguresBench(ingestCost: 900_000_000, floor: 1_000)
    try bench.use(400)
    try await bench.refresh()
    #expect(try bench.told(.incident).isEmpty)
  }

  @Test func `entitlements change with a level, a threshold or a plan, not with use`()
    async throws
  {
    let bench = try FiguresBench()
    var versions: [Int64] = []
    for units in [Int64(100), 200, 300, 850, 860, 1_001] {
      try bench.use(units)
      try await bench.refresh()
      versions.append(try bench.store.entitlementVersion())
    }
    #expect(versions[0] == versions[2])
    #expect(versions[3] > versions[2] && versions[4] == versions[3])
    #expect(versions[5] > versions[4])
    let entitlements = try bench.store.scoped(to: .all).entitlements()
    let tenant = try #require(entitlements.tenants.first)
    #expect(tenant.plan?.description == "small@1")
    #expect(tenant.limits.map(\.level) == [.hard])
    #expect(!tenant.allows(tenant.limits[0]))
    try bench.bench.edit("UPDATE tenant SET status = 'suspended'")
    #expect(try bench.store.entitlementVersion() > versions[5])
    #expect(try bench.store.scoped(to: .partner(PartnerID("other"))).entitlements().tenants == [])
  }
}

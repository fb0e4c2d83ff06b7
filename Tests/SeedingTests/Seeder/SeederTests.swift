import Domain
import Store
import Testing

@testable import Seeding

struct SeederTests {
  /// A new store with the shipped plans, in a folder that goes with the test.
  private func filled(
    seed: UInt64 = 42, tenants: Int = 0, days: Int = 60, folder: TemporaryFolder,
    name: String = "a.db"
  ) throws -> Store {
    let store = try Store.create(
      at: folder.path(name),
      install: Install(
        id: "test", currency: .usd, isDemo: true, hashKey: Array(repeating: 7, count: 16),
        createdAt: SeedFiles.asOf))
    try store.publish(try ShippedPlans.records(now: SeedFiles.asOf))
    try seeder(seed: seed, tenants: tenants, days: days).fill(store) { _ in }
    return store
  }

  private func seeder(seed: UInt64 = 42, tenants: Int = 0, days: Int = 60) throws -> Seeder {
    Seeder(
      description: try SeedFiles.described(), plans: try ShippedPlans.plans(),
      costs: CostHistory(try ShippedPlans.costs()),
      options: SeedOptions(seed: seed, asOf: SeedFiles.asOf, days: days, tenants: tenants))
  }

  @Test func `the same arguments give the same bytes of tenant_usage, another seed others`() throws
  {
    let folder = try TemporaryFolder()
    let first = try filled(tenants: 100, folder: folder, name: "1.db").usageLines()
    let second = try filled(tenants: 100, folder: folder, name: "2.db").usageLines()
    let other = try filled(seed: 43, tenants: 100, folder: folder, name: "3.db").usageLines()
    #expect(!first.isEmpty)
    #expect(first == second)
    #expect(first != other)
  }

  @Test func `the rows of the store are the days that the curves say`() throws {
    let folder = try TemporaryFolder()
    let lines = try filled(tenants: 80, folder: folder).usageLines()
    let plot = try SeedFiles.plot(tenants: 80, days: 60)
    var expected: [String] = []
    for number in 0..<plot.count {
      let history = try plot.history(number)
      for usage in history.usage(in: history.days) {
        let shown = usage.meter == .storageGBMonth ? usage.micro / 3_600 : usage.micro
        expected.append(
          "\(history.seed.id)|\(usage.day)|\(usage.meter.rawValue)|\(Quantity(micro: shown))")
      }
    }
    let found = lines.map { $0[..<($0.lastIndex(of: "|") ?? $0.endIndex)] }.map(String.init)
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
  }

  @Test func `the catalog shows every tenant with the figures of its own usage`() throws {
    let folder = try TemporaryFolder()
    let store = try filled(tenants: 80, folder: folder)
    let request = CatalogRequest(query: CatalogQuery(), anchor: .first, limit: 500)
    let rows = try store.scoped(to: .all).catalog(request, now: SeedFiles.asOf).rows
    let byID = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    let plot = try SeedFiles.plot(tenants: 80, days: 60)
    let costs = try ShippedPlans.costs()
    for number in 0..<plot.count {
      let history = try plot.history(number)
      if history.seed.status == .deleted { continue }
      let row = try #require(byID[history.seed.id], "\(history.seed.id)")
      let figures = try history.figures(costs: costs)
      #expect(row.revenue == figures.revenue)
      #expect(row.usagePercent == figures.usagePercent)
      #expect(row.status == history.seed.status)
      #expect(row.lastEventAt == history.lastEventAt)
    }
  }

  @Test func `noisy tenants have left dead letters, and the totals are conserved`() throws {
    let folder = try TemporaryFolder()
    let store = try filled(days: 40, folder: folder)
    let told = try SeedFiles.plot(days: 40).toldHistories()
    let letters = told.flatMap { $0.deadLetters() }
    let noisy = told.map(\.seed).filter { $0.trait == .noisy }.map(\.id)
    #expect(!noisy.isEmpty)
    #expect(Set(letters.compactMap(\.tenantID)) == Set(noisy))
    let totals = try store.ingestTotals()
    #expect(totals.isConserved)
    #expect(totals.lines == Int64(letters.count))
  }

  @Test func `a second filling of the same store is refused and leaves it as it was`() throws {
    let folder = try TemporaryFolder()
    let store = try filled(days: 5, folder: folder)
    let before = try store.usageLines()
    let seeder = try seeder(days: 5)
    #expect(throws: StoreError.self) { try seeder.fill(store) { _ in } }
    #expect(try store.usageLines() == before)
  }

  @Test func `a cancelled filling ends with a cancellation`() throws {
    let folder = try TemporaryFolder()
    let store = try Store.create(
      at: folder.path("a.db"),
      install: Install(
        id: "test", currency: .usd, hashKey: Array(repeating: 7, count: 16),
        createdAt: SeedFiles.asOf))
    let seeder = try seeder(days: 2)
    #expect(throws: CancellationError.self) {
      try seeder.fill(store, isCancelled: { true }, progress: { _ in })
    }
  }

  @Test func `progress tells stages, tenants and rows`() throws {
    let folder = try TemporaryFolder()
    var stages: [String] = []
    let store = try Store.create(
      at: folder.path("a.db"),
      install: Install(
        id: "test", currency: .usd, hashKey: Array(repeating: 7, count: 16),
        createdAt: SeedFiles.asOf))
    try store.publish(try ShippedPlans.records(now: SeedFiles.asOf))
    try seeder(days: 2).fill(store) { stages.append($0.description) }
    #expect(stages.last == "packing 60 tenants")
    #expect(stages.contains { $0.hasPrefix("writing 60 of 60 tenants, ") })
  }
}

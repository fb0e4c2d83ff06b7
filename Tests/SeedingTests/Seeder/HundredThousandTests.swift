import Domain
import Foundation
import Store
import Testing

@testable import Seeding

/// Takes a minute in a release build; run by `SWITCHBOARD_SLOW=1 swift test -c release`.
struct HundredThousandTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SWITCHBOARD_SLOW"] != nil))
  func `a hundred thousand tenants fit in 500 MB`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("large.db")
    let store = try Store.create(
      at: path,
      install: Install(
        id: "large", currency: .usd, isDemo: true, hashKey: Array(repeating: 7, count: 16),
        createdAt: SeedFiles.asOf))
    try store.publish(try ShippedPlans.records(now: SeedFiles.asOf))
    let seeder = Seeder(
      description: try SeedFiles.described(), plans: try ShippedPlans.plans(),
      costs: CostHistory(try ShippedPlans.costs()),
      options: SeedOptions(asOf: SeedFiles.asOf, tenants: 100_000))
    var stages: [String: Duration] = [:]
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try seeder.fill(store) { stages[$0.stage.rawValue] = clock.now - start } == 100_000)
    let whole = clock.now - start
    let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    #expect((1...500_000_000).contains(bytes))
    print("seeded 100,000 tenants in \(whole), \(bytes) bytes, stages end at \(stages)")
  }
}

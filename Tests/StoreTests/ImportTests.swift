import Domain
import GRDB
import Testing

@testable import Store

struct ImportTests {
  @Test func `an id that exists is refused and nothing is imported`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("acme")])
    let error = try #require(throws: StoreError.self) {
      try store.importTenants([], [.sample("new"), .sample("acme")])
    }
    #expect("\(error)".contains("\"acme\" already exists"))
    #expect(error.outcome == .refused)
    #expect(throws: StoreError.self) { try store.scoped(to: .all).tenant(TenantID("new")) }
  }

  @Test(arguments: ["", "a b", "a/b", "ä", "a\n", String(repeating: "x", count: 129)])
  func `a malformed id is named`(id: String) throws {
    let store = try TestStore()
    let made = try store.create()
    let error = try #require(throws: StoreError.self) {
      try made.importTenants(CatalogSample.partners, [.sample(id)])
    }
    #expect("\(error)".contains("\"\(id)\""))
  }

  @Test func `a tenant needs its partner, and values that a tenant can have`() throws {
    let test = try TestStore()
    let store = try test.create()
    #expect(throws: StoreError.self) { try store.importTenants([], [.sample("a")]) }
    for bad in [Tenant.sample("a", risk: 101), .sample("a", name: ""), .sample("a", region: "")] {
      let error = try #require(throws: StoreError.self) {
        try store.importTenants(CatalogSample.partners, [bad])
      }
      #expect(error.outcome == .refused, "\(error)")
    }
    #expect(try store.partners().isEmpty)
  }

  @Test func `an imported tenant gets the newest version of its plan`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.publish((1...3).map { PlanRecord.sample("pro", $0) })
    try store.importTenants(CatalogSample.partners, [.sample("acme"), .sample("b", plan: "x")])
    let scoped = store.scoped(to: .all)
    #expect(try scoped.assignments(of: TenantID("acme")).map(\.version) == [2])
    #expect(try scoped.assignments(of: TenantID("b")).isEmpty)
  }

  @Test func `figures are replaced, and do not change the row's version`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("acme")])
    let scoped = store.scoped(to: .all)
    for used in [Int64(40), 90] {
      try store.write(figures: [
        FiguresRecord(
          tenantID: TenantID("acme"),
          meters: [
            .init(meter: .seat, used: Quantity(micro: used), hardLimit: Quantity(micro: 200)),
            .init(meter: .queryCredit, used: Quantity(micro: 1)),
          ], marginBasisPoints: -5, revenue: 77, cogs: 3, lastEventAt: .init(seconds: used))
      ])
      let profile = try scoped.profile(TenantID("acme"), now: .init(seconds: 100))
      #expect(profile.row.usagePercent == Int(used / 2))
      #expect(profile.row.lastEventAt == Timestamp(seconds: used))
      #expect(profile.metrics.map(\.meter) == [.queryCredit, .seat])
      #expect(profile.cogs?.minorUnits == 3)
      #expect(profile.row.rowVersion == 1)
    }
    #expect(throws: StoreError.tenantNotFound(TenantID("nobody"))) {
      try store.write(figures: [FiguresRecord(tenantID: TenantID("nobody"))])
    }
  }
}

extension PlanRecord {
  /// Version n is effective from day 1, January or the first of a later month.
  static func sample(_ plan: String, _ version: Int, text: String = "text") -> PlanRecord {
    PlanRecord(
      plan: plan, version: version,
      effective: UTCDay(year: 2025 + version / 3, month: max(1, version * 4 - 3), day: 1),
      document: text, digest: "d-\(text)-\(version)", publishedAt: Timestamp(seconds: 0),
      publishedBy: "ana")
  }
}

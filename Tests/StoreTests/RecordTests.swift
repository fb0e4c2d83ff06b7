import Domain
import GRDB
import Testing

@testable import Store

struct RecordTests {
  @Test func `a published version is never changed`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.publish([.sample("pro", 1)])
    try store.publish([.sample("pro", 1)])
    #expect(throws: StoreError.self) { try store.publish([.sample("pro", 1, text: "other")]) }
    #expect(throws: (any Error).self) {
      try store.write { try $0.execute(sql: "UPDATE plan_version SET document = 'x'") }
    }
    #expect(try store.plans() == [.sample("pro", 1)])
  }

  @Test func `an assignment shows in the catalog from its day on`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.publish([.sample("pro", 1), .sample("ent", 1)])
    try store.importTenants(CatalogSample.partners, [.sample("acme")])
    let (id, today) = (TenantID("acme"), UTCDay(year: 2026, month: 5, day: 10))
    func assign(_ plan: String, _ from: UTCDay) throws {
      try store.assign([
        PlanAssignment(
          tenantID: id, from: from, plan: plan, version: 1, assignedAt: today.start,
          assignedBy: "ana")
      ])
    }
    let scoped = store.scoped(to: .all)
    try assign("ent", today.advanced(by: 5))
    #expect(try scoped.tenant(id).plan == "pro")
    try assign("ent", today)
    #expect(try scoped.tenant(id).plan == "ent")
    #expect(try scoped.tenant(id).rowVersion == 2)
    try assign("ent", today)
    #expect(try scoped.tenant(id).rowVersion == 2)
    #expect(
      try scoped.profile(id, now: today.advanced(by: -1).start).planVersion == 1)
    #expect(throws: StoreError.notFound(what: "published plan", id: "gold@1")) {
      try assign("gold", today)
    }
  }

  @Test func `incidents open, resolve once, and make the time to resolve`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("acme")])
    let id = TenantID("acme")
    let entry = TimelineEntry(
      at: .init(seconds: 100), kind: .incident, severity: .error, partnerID: nil, tenantID: id,
      text: "down", actor: "worker")
    let first = try store.openIncident(
      .init(tenantID: id, severity: .error, cause: "down", openedAt: .init(seconds: 100)),
      entry: entry)
    try store.openIncident(
      .init(tenantID: id, severity: .error, cause: "slow", openedAt: .init(seconds: 200)),
      entry: entry)
    try store.resolveIncident(first, at: .init(seconds: 160), entry: entry)
    #expect(throws: StoreError.self) {
      try store.resolveIncident(first, at: .init(seconds: 170), entry: entry)
    }
    let profile = try store.scoped(to: .all).profile(id, now: .init(seconds: 1000))
    #expect(profile.openIncidents == 1)
    #expect(profile.meanTimeToResolve == 60)
    #expect(try store.scoped(to: .all).incidents().map(\.cause) == ["slow"])
  }

  @Test func `a note stands on the timeline`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("acme")])
    try store.addNote("called", to: TenantID("acme"), by: "sam", at: .init(seconds: 9))
    let page = try store.scoped(to: .partner(PartnerID("northwind"))).timeline(
      .init(filter: .init(kinds: [.note]), anchor: .newest, limit: 5))
    #expect(page.entries.map(\.text) == ["called"])
    #expect(throws: StoreError.tenantNotFound(TenantID("x"))) {
      try store.addNote("called", to: TenantID("x"), by: "sam", at: .init(seconds: 9))
    }
  }

  @Test func `operators come back with their roles and scope`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [])
    let ana = Operator(
      id: OperatorID("ana"), roles: [.partnerAdmin, .approver],
      scope: .partner(PartnerID("globex")), osUser: 4_000_000_000)
    let root = Operator(id: OperatorID("root"), roles: [.platformAdmin], scope: .all)
    try store.addOperators([root, ana])
    #expect(try store.operators() == [ana, root])
    #expect(try store.namedOperator(ana.id) == ana)
    #expect(try store.boundOperator(osUser: 4_000_000_000) == ana)
    #expect(try store.boundOperator(osUser: 1) == nil)
    #expect(throws: StoreError.self) { try store.addOperators([root]) }
    #expect(throws: StoreError.notFound(what: "operator", id: "eve")) {
      try store.namedOperator(OperatorID("eve"))
    }
  }

  @Test func `a commit is noticed here and by another process`() async throws {
    let test = try TestStore()
    let store = try test.create()
    var own = store.ownCommits().makeAsyncIterator()
    try store.saveSetting("views", owner: "ana", value: "[]")
    #expect(await own.next() != nil)
    #expect(try store.setting("views", owner: "ana") == "[]")
    let before = try store.dataVersion()
    #expect(try store.dataVersion() == before)
    let other = try DatabaseQueue(path: test.path)
    try await other.write { try $0.execute(sql: "DELETE FROM setting") }
    #expect(try store.dataVersion() != before)
  }

  @Test func `the writer waits for the disk`() throws {
    let test = try TestStore()
    try test.create().close()
    let store = try Store.open(at: test.path)
    let level = try store.pool.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA synchronous")
    }
    #expect(level == 2)
    let again = try store.write { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") }
    #expect(again == 2)
  }
}

import Domain
import GRDB
import Testing

@testable import Store

/// The catalog stays true when rows change under a cached answer, also by another program.
struct CatalogEditTests {
  private func ids(_ store: Store, _ condition: Filter.Condition) throws -> [String] {
    let query = CatalogQuery(
      filter: Filter(terms: [.init(condition: condition)]),
      sort: CatalogSort(column: .id, descending: false))
    return try store.scoped(to: .all).catalog(
      CatalogRequest(query: query, anchor: .first, limit: 100), now: CatalogSample.now
    ).rows.map(\.id.rawValue)
  }

  @Test func `a row edited by another program is found by its new words at once`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("a"), .sample("b"), .sample("c")])
    #expect(try ids(store, .word("zebra")).isEmpty)
    // As `sqlite3` does it, which checks no references.
    var loose = GRDB.Configuration()
    loose.foreignKeysEnabled = false
    let other = try DatabaseQueue(path: test.path, configuration: loose)
    try other.write {
      try $0.execute(sql: "UPDATE tenant SET name = 'Zebra' WHERE tenant_id = 'b'")
    }
    #expect(try ids(store, .word("zebra")) == ["b"])
    #expect(store.doctor().first { $0.check == "catalog" }?.isGood == true)
    try other.write { try $0.execute(sql: "DELETE FROM tenant WHERE tenant_id = 'b'") }
    #expect(try ids(store, .word("zebra")).isEmpty)
    try store.importTenants([], [.sample("d", name: "zebra crossing")])
    #expect(try ids(store, .word("zebra")) == ["d"])
    try other.write { try $0.execute(sql: "UPDATE tenant SET partner_id = 'globex'") }
    #expect(try ids(store, .text(.partner, ["globex"])) == ["a", "c", "d"])
    #expect(try ids(store, .text(.partner, ["northwind"])).isEmpty)
  }

  @Test func `new figures are seen through a cached filter`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("a"), .sample("b", risk: 90)])
    #expect(try ids(store, .number(.risk, .greater, 50)) == ["b"])
    try store.write(risks: [(TenantID("a"), 99, "worse"), (TenantID("b"), 1, "better")])
    #expect(try ids(store, .number(.risk, .greater, 50)) == ["a"])
  }

  @Test func `the second question is answered from the cache`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("a")])
    _ = try ids(store, .word("a"))
    let before = store.counters.current
    _ = try ids(store, .word("a"))
    #expect(store.counters.current.filterCacheHits == before.filterCacheHits + 1)
    #expect(store.counters.current.filterCacheMisses == before.filterCacheMisses)
  }

  @Test func `a read that is not wanted ends with a word about it`() throws {
    let test = try TestStore()
    let store = try test.create()
    #expect(throws: StoreError.cancelled) {
      try store.scoped(to: .all).counts(
        CatalogQuery(), now: CatalogSample.now, isCancelled: { true })
    }
  }

  @Test func `completions begin with the prefix and belong to the scope`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(
      CatalogSample.partners,
      [
        .sample("a", name: "Alpha", region: "eu-1"), .sample("b", name: "alpine", region: "eu-2"),
        .sample("c", partner: "globex", name: "Álamo", region: "eu-3"),
      ])
    let scoped = store.scoped(to: .partner(PartnerID("northwind")))
    #expect(try scoped.completions(field: .name, prefix: "AL", limit: 9) == ["Alpha", "alpine"])
    #expect(try scoped.completions(field: .region, prefix: "eu-", limit: 9) == ["eu-1", "eu-2"])
    #expect(try scoped.completions(field: .region, prefix: "", limit: 1) == ["eu-1"])
    #expect(
      try scoped.completions(field: .status, prefix: "s", limit: 9) == ["suspended"])
  }
}

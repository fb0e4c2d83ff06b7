import Domain
import Testing

@testable import Store

struct TimelinePropertyTests {
  /// All entries of the store, newest first.
  private func sample(
    _ store: Store, _ random: inout SeededGenerator
  ) throws -> [TimelineEntry] {
    let tenants: [Tenant] = [.sample("a"), .sample("b", partner: "globex"), .sample("c")]
    try store.importTenants(CatalogSample.partners, tenants)
    var entries = (1...150).map { number in
      let tenant = random.pick(tenants + [nil])
      return TimelineEntry(
        sequence: Int64(number), at: .init(seconds: Int64.random(in: 0...30, using: &random)),
        kind: random.pick(TimelineKind.allCases), severity: random.pick(Severity.allCases),
        partnerID: tenant?.partnerID, tenantID: tenant?.id, tenantName: tenant?.name ?? "",
        text: random.pick(["Batch", "passed limit", "called"]), actor: "worker")
    }
    try store.append(entries)
    entries.sort { ($0.at, $0.sequence ?? 0) > ($1.at, $1.sequence ?? 0) }
    return entries
  }

  private func filter(_ random: inout SeededGenerator) -> TimelineFilter {
    TimelineFilter(
      tenantID: random.pick([nil, nil, TenantID("a")]),
      kinds: random.pick([[], [.note, .usage, .limit, .plan]]),
      leastSeverity: random.pick(Severity.allCases))
  }

  @Test(arguments: 1...5)
  func `pages put together are the filtered timeline, both ways`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let test = try TestStore()
    let store = try test.create()
    let all = try sample(store, &random)
    for _ in 0..<15 {
      let filter = filter(&random)
      let scope = random.pick([Scope.all, .partner(PartnerID("northwind"))])
      let expected = all.filter { $0.isShown(filter, scope) }
      let scoped = store.scoped(to: scope)
      let limit = Int.random(in: 1...20, using: &random)
      var older: [TimelineEntry] = []
      var anchor = TimelineRequest.Anchor.newest
      while true {
        let page = try scoped.timeline(.init(filter: filter, anchor: anchor, limit: limit))
        #expect(page.newer == older.count)
        older += page.entries
        guard page.hasOlder, let cursor = page.entries.last?.cursor else { break }
        anchor = .before(cursor)
      }
      #expect(older == expected)
      guard var cursor = expected.last?.cursor else { continue }
      var newer: [TimelineEntry] = []
      while true {
        let page = try scoped.timeline(.init(filter: filter, anchor: .after(cursor), limit: limit))
        newer = page.entries + newer
        guard page.hasNewer, let next = page.entries.first?.cursor else { break }
        cursor = next
      }
      #expect(newer == expected.dropLast())
    }
  }

  @Test func `a search finds entries by the word of their kind`() throws {
    var random = SeededGenerator(seed: 14)
    let test = try TestStore()
    let store = try test.create()
    let all = try sample(store, &random)
    let kind = TimelineKind.export
    let found = try store.scoped(to: .all).timeline(
      .init(
        filter: .init(), anchor: .search(kind.rawValue.uppercased(), from: nil, older: true),
        limit: 1))
    #expect(found.entries == Array(all.filter { $0.kind == kind }.prefix(1)))
  }

  @Test(arguments: 11...13)
  func `search and errors stop at the nearest entry`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let test = try TestStore()
    let store = try test.create()
    let all = try sample(store, &random)
    let scoped = store.scoped(to: .all)
    for _ in 0..<20 {
      let place = Int.random(in: all.indices, using: &random)
      let isOlder = Bool.random(using: &random)
      let cursor = all[place].cursor
      let error = try scoped.timeline(
        .init(filter: .init(), anchor: .error(from: cursor, older: isOlder), limit: 4))
      let found =
        isOlder
        ? all[(place + 1)...].firstIndex { $0.severity == .error }
        : all[..<place].lastIndex { $0.severity == .error }
      #expect(error.entries == found.map { Array(all[$0...].prefix(4)) } ?? [])
      let search = try scoped.timeline(
        .init(filter: .init(), anchor: .search("BATCH", from: cursor, older: isOlder), limit: 4))
      let batch =
        isOlder
        ? all[(place + 1)...].firstIndex { $0.text == "Batch" }
        : all[..<place].lastIndex { $0.text == "Batch" }
      #expect(search.entries == batch.map { Array(all[$0...].prefix(4)) } ?? [])
    }
    let at = try scoped.timeline(
      .init(filter: .init(), anchor: .time(.init(seconds: 15)), limit: 5))
    #expect(at.entries == Array(all.filter { $0.at <= .init(seconds: 15) }.prefix(5)))
  }
}

extension TimelineEntry {
  fileprivate func isShown(_ filter: TimelineFilter, _ scope: Scope) -> Bool {
    (scope == .all || partnerID.map(scope.contains) == true)
      && (filter.tenantID == nil || filter.tenantID == tenantID)
      && (filter.kinds.isEmpty || filter.kinds.contains(kind)) && severity >= filter.leastSeverity
  }
}

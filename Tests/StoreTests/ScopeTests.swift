import Domain
import Testing

@testable import Store

/// Another partner's rows bear a word that must not be read anywhere.
struct ScopeTests {
  static let canary = "CANARY"
  static let own = Scope.partner(PartnerID("northwind"))

  private func store(_ test: TestStore) throws -> Store {
    let store = try test.create()
    try store.importTenants(
      CatalogSample.partners,
      [
        .sample("mine", region: "eu"),
        .sample(
          "CANARY-id", partner: "globex", name: Self.canary, region: Self.canary,
          plan: Self.canary, risk: 100),
      ])
    try store.write(figures: [
      FiguresRecord(
        tenantID: TenantID("CANARY-id"),
        meters: [.init(meter: .seat, used: Quantity(micro: 9), hardLimit: Quantity(micro: 1))])
    ])
    let entries = [("mine", "hello"), ("CANARY-id", Self.canary)].map { id, text in
      TimelineEntry(
        at: .init(seconds: 1), kind: .note, severity: .error, partnerID: nil,
        tenantID: TenantID(id), text: text, actor: text)
    }
    try store.append(entries)
    try store.append([
      TimelineEntry(
        at: .init(seconds: 2), kind: .system, severity: .error, partnerID: nil, tenantID: nil,
        text: Self.canary, actor: Self.canary)
    ])
    try store.openIncident(
      IncidentRecord(
        tenantID: TenantID("CANARY-id"), severity: .error, cause: Self.canary,
        openedAt: .init(seconds: 1)), entry: entries[1])
    return store
  }

  @Test func `no read of a partner shows another partner's row`() throws {
    let test = try TestStore()
    let scoped = try store(test).scoped(to: Self.own)
    let now = Timestamp(seconds: 10)
    var seen = ""
    let names = try scoped.names(of: [TenantID("CANARY-id"), TenantID("mine")])
    #expect(names.keys.map(\.rawValue) == ["mine"])
    for column in CatalogColumn.allCases {
      for descending in [true, false] {
        for filter in Self.filters {
          let query = CatalogQuery(
            filter: filter, sort: CatalogSort(column: column, descending: descending))
          for anchor in Self.anchors {
            seen += "\(try scoped.catalog(.init(query: query, anchor: anchor, limit: 9), now: now))"
          }
          #expect(try scoped.counts(query, now: now).total == 1)
        }
      }
    }
    for field in Filter.TextField.allCases {
      seen += "\(try scoped.completions(field: field, prefix: "", limit: 50))"
      #expect(try scoped.completions(field: field, prefix: "CAN", limit: 50).isEmpty)
    }
    for anchor in Self.timelineAnchors {
      seen += "\(try scoped.timeline(.init(filter: .init(), anchor: anchor, limit: 9)))"
    }
    seen += "\(try scoped.find("canary", limit: 9, now: now))"
    seen += "\(try scoped.incidents(openOnly: false))"
    seen += "\(try scoped.usage(from: .init("2020-01-01") ?? now.day, to: now.day))"
    #expect(seen.contains("mine"))
    #expect(!seen.contains(Self.canary))
    #expect(try scoped.freshness().newestSequence == 1)
  }

  @Test func `another partner's id and nobody's get the same answer, and are counted`() throws {
    let test = try TestStore()
    let store = try store(test)
    let scoped = store.scoped(to: Self.own)
    let reads: [(TenantID) throws -> Void] = [
      { _ = try scoped.tenant($0) },
      { _ = try scoped.profile($0, now: .init(seconds: 5)) },
      { _ = try scoped.series($0, meter: .seat, days: 3, now: .init(seconds: 5)) },
      { _ = try scoped.assignments(of: $0) },
      { _ = try scoped.incidents(of: $0) },
      {
        _ = try scoped.timeline(
          .init(filter: .init(tenantID: $0), anchor: .newest, limit: 1))
      },
    ]
    for read in reads {
      for id in ["CANARY-id", "nobody-id"] {
        let error = try #require(throws: StoreError.self) { try read(TenantID(id)) }
        #expect("\(error)" == "\(StoreError.tenantNotFound(TenantID(id)))")
        #expect(error.outcome == .notFound)
      }
    }
    #expect(store.counters.current.refusedReads == reads.count * 2)
  }

  private static let filters: [Filter] = [
    .everything, Filter(terms: [.init(condition: .word("a"))]),
    Filter(terms: [.init(isNegated: true, condition: .word("zzz"))]),
    Filter(terms: [.init(condition: .number(.risk, .greaterOrEqual, 0))]),
    Filter(terms: [.init(isNegated: true, condition: .number(.usage(.seat), .less, 0))]),
    Filter(terms: [.init(condition: .text(.partner, ["*"]))]),
  ]

  private static let anchors: [CatalogRequest.Anchor] = [
    .first, .last, .tenant(TenantID("CANARY-id"), before: 3),
    .exactly([TenantID("CANARY-id"), TenantID("mine")]),
  ]

  private static let timelineAnchors: [TimelineRequest.Anchor] = [
    .newest, .time(.init(seconds: 9)), .error(from: nil, older: true),
    .search("canary", from: nil, older: true), .search("CANARY", from: nil, older: false),
    .before(.init(at: .init(seconds: 9), sequence: 9)),
    .after(.init(at: .init(seconds: 0), sequence: 0)),
  ]
}

import Domain
import Testing

@testable import Store

struct CatalogPropertyTests {
  static let scopes: [Scope] = [.all, .partner(PartnerID("northwind")), .partner(PartnerID("x"))]

  @Test(arguments: 1...6)
  func `random filters and sorts give what the definition gives`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let test = try TestStore()
    let sample = try CatalogSample(test.create(), count: 300, random: &random)
    for _ in 0..<60 {
      let query = RandomFilter.query(&random)
      let scope = random.pick(Self.scopes)
      let expected = sample.oracle(scope).matching(query)
      let walk = CatalogWalk(scoped: sample.store.scoped(to: scope), query: query)
      let limit = Int.random(in: 1...40, using: &random)
      #expect(try walk.forward(limit) == expected, "\(query) \(scope)")
      #expect(try walk.backward(limit) == expected, "\(query) \(scope)")
      let counts = try sample.store.scoped(to: scope).counts(query, now: CatalogSample.now)
      #expect(counts.matching == expected.count)
      #expect(counts.total == sample.oracle(scope).matching(CatalogQuery()).count)
    }
  }

  @Test(arguments: 11...14)
  func `a window around a tenant has it at its place`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let test = try TestStore()
    let sample = try CatalogSample(test.create(), count: 120, random: &random)
    for _ in 0..<60 {
      let query = RandomFilter.query(&random)
      let expected = sample.oracle(.all).matching(query)
      guard let row = expected.randomElement(using: &random) else { continue }
      let before = Int.random(in: 0...12, using: &random)
      let window = try sample.store.scoped(to: .all).catalog(
        CatalogRequest(query: query, anchor: .tenant(row.id, before: before), limit: 10),
        now: CatalogSample.now)
      let place = try #require(expected.firstIndex(of: row))
      let start = min(max(0, place - min(before, 10)), max(0, expected.count - 10))
      let wanted = Array(expected[start..<min(expected.count, start + 10)])
      #expect(window.rows == wanted, "\(query) \(row.id) \(before)")
      #expect(window.hasEarlier == (start > 0))
      #expect(window.hasLater == (start + 10 < expected.count))
    }
  }

  @Test(arguments: 21...22)
  func `a longer word asked after a shorter one gives the same as alone`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let test = try TestStore()
    let sample = try CatalogSample(test.create(), count: 200, random: &random)
    let scoped = sample.store.scoped(to: .all)
    for text in ["a", "ac", "acm", "acme", "acmel", "acme"] {
      let query = CatalogQuery(filter: Filter(terms: [.init(condition: .word(text))]))
      let rows = try CatalogWalk(scoped: scoped, query: query).forward(30)
      #expect(rows == sample.oracle(.all).matching(query))
    }
    #expect(sample.store.counters.current.filterCacheHits > 0)
  }
}

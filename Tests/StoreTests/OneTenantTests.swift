import Domain
import GRDB
import Synchronization
import Testing

@testable import Store

/// Questions about one tenant are asked at each step through the catalog.
struct OneTenantTests {
  private static let questions: [@Sendable (ScopedStore) throws -> Void] = [
    { _ = try $0.profile(id, now: now) },
    { _ = try $0.series(id, meter: .seat, days: 30, now: now) },
    { _ = try $0.guardrails(of: id) },
    { _ = try $0.limitSource(of: id, on: now.day) },
    {
      _ = try $0.timeline(
        TimelineRequest(filter: TimelineFilter(tenantID: id), anchor: .newest, limit: 20))
    },
  ]
  private static let id = TenantID("mine")
  private static let now = Timestamp(seconds: 1_770_000_000)

  @Test(arguments: [Scope.all, .partner(PartnerID("northwind"))])
  func `no question about one tenant walks through the rows of others`(_ scope: Scope) throws {
    let test = try TestStore()
    try test.create().importTenants(
      CatalogSample.partners, [.sample("mine"), .sample("theirs", partner: "globex")])
    let statements = Mutex<[String]>([])
    // What these reads prepare on the writer's connection is what is looked at.
    let brief = try Store.open(at: test.path, mode: .readOnly, isBrief: true)
    brief.pool.writeWithoutTransaction { db in
      db.trace(options: .statement) { event in
        if case .statement(let statement) = event {
          statements.withLock { $0.append(statement.expandedSQL) }
        }
      }
    }
    for ask in Self.questions { try ask(brief.scoped(to: scope)) }
    let asked = statements.withLock { $0 }.filter { $0.uppercased().hasPrefix("SELECT") }
    #expect(asked.count >= 15)
    for sql in asked {
      let plan = try brief.pool.read { db in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
      }
      let walks = plan.filter {
        ($0.hasPrefix("SCAN") && !$0.hasPrefix("SCAN (") && $0 != "SCAN CONSTANT ROW")
          || $0.contains("ANY(")
      }
      #expect(walks == [], "\(sql)")
    }
  }
}

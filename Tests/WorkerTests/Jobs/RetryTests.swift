import Domain
import Metering
import Store
import Testing
import Worker

@Suite struct RetryTests {
  private func ask(_ bench: Bench, ids: [Int64] = [], code: DeadLetterCode? = nil) throws {
    _ = try bench.store.scoped(to: .all).askRetry(ids: ids, code: code, by: "ana", at: Bench.now)
  }

  private func letters(_ bench: Bench) throws -> [DeadLetter] {
    try bench.store.scoped(to: .all).deadLetters(DeadLetterQuery(includesSettled: true))
  }

  @Test func `a retry after the tenant was imported gives the store of a live line`() async throws {
    let events: [EventDraft] = [
      .event("k1", tenant: "t-new", 2_000_000), .event("k2", 1_000_000),
    ]
    let bench = try Bench(tenants: ["t-a"])
    let path = try bench.write("a.ndjson", events)
    #expect(try await bench.worker().runOnce(paths: [path]).deadLetters == [.unknownTenant: 1])
    try bench.addTenant("t-new")
    try ask(bench, code: .unknownTenant)
    #expect(try bench.worker().retryAsked().values.map { $0 } == [.accepted])

    let other = try Bench(tenants: ["t-a", "t-new"])
    _ = try await other.worker().runOnce(paths: [try other.write("a.ndjson", events)])
    #expect(try bench.usage() == other.usage())
    let totals = try bench.store.ingestTotals()
    #expect(totals.isConserved)
    #expect(totals.accepted == 2)
    #expect(totals.deadLetters.values.reduce(0, +) == 0)
    let settled = try #require(try letters(bench).first?.settlement)
    #expect(settled.state == .retried)
    #expect(settled.by == "ana")
  }

  @Test func `a line that came again meanwhile is a duplicate when it is retried`() async throws {
    let bench = try Bench(tenants: ["t-a"])
    let line = EventDraft.event("k1", tenant: "t-new", 2_000_000)
    _ = try await bench.worker().runOnce(paths: [try bench.write("a.ndjson", [line])])
    try bench.addTenant("t-new")
    _ = try await bench.worker().runOnce(paths: [try bench.write("b.ndjson", [line])])
    try ask(bench)
    #expect(try bench.worker().retryAsked().values.map { $0 } == [.duplicate])
    let totals = try bench.store.ingestTotals()
    #expect(totals.isConserved)
    #expect(totals.duplicates == 1)
  }

  @Test func `what is still wrong stays open and may be retried again`() async throws {
    let bench = try Bench()
    let void = EventDraft.event("v", 2_000_000, kind: "void", corrects: "k1")
    _ = try await bench.worker().runOnce(paths: [try bench.write("a.ndjson", [void])])
    try ask(bench)
    let outcome = try bench.worker().retryAsked().values.first
    guard case .refused(.unknownCorrection, _, _) = outcome else {
      Issue.record("expected a refusal, not \(String(describing: outcome))")
      return
    }
    #expect(try letters(bench).first?.settlement == nil)
    let path = try bench.write("b.ndjson", [.event("k1", 2_000_000)])
    _ = try await bench.worker().runOnce(paths: [path])
    try ask(bench)
    #expect(try bench.worker().retryAsked().values.map { $0 } == [.accepted])
    #expect(try bench.usage().isEmpty)
    #expect(try bench.store.ingestTotals().isConserved)
  }

  @Test func `a discarded letter stays counted and cannot be retried`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", Array("{\"tenant_id\":\"t-a\"\n".utf8))
    _ = try await bench.worker().runOnce(paths: [path])
    let id = try #require(try letters(bench).first?.id)
    let scoped = bench.store.scoped(to: .all)
    _ = try scoped.discardDeadLetter(id: id, reason: "a test", by: "bo", at: Bench.now)
    #expect(throws: StoreError.self) { try ask(bench, ids: [id]) }
    #expect(try letters(bench).first?.settlement?.resolution == "a test")
    #expect(try bench.store.ingestTotals().deadLetters == [.malformed: 1])
  }

  @Test func `the tenant's timeline names reason and place, twenty at most`() async throws {
    let bench = try Bench()
    let wrong = (0..<30).map { number in
      #"{"tenant_id":"t-a","unit":"ingest_unit","quantity":"1,5","source_service":"s","#
        + #""idempotency_key":"k\#(number)","timestamp":"2026-02-10T00:00:00Z"}"#
    }
    let path = try bench.write("a.ndjson", Array((wrong.joined(separator: "\n") + "\n").utf8))
    _ = try await bench.worker().runOnce(paths: [path])
    let page = try bench.store.scoped(to: .all).timeline(
      TimelineRequest(
        filter: TimelineFilter(tenantID: TenantID("t-a")), anchor: .newest, limit: 100))
    let texts = page.entries.map(\.text)
    #expect(texts.count == 20)
    #expect(texts.contains { $0.contains("quantity \"1,5\"") && $0.hasSuffix("a.ndjson:0") })
  }

  @Test func `a running worker retries what it was asked for`() async throws {
    let bench = try Bench(tenants: ["t-a"])
    let line = EventDraft.event("k1", tenant: "t-new", 2_000_000)
    try bench.write("a.ndjson", [line])
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    try bench.addTenant("t-new")
    try ask(bench)
    try bench.write("b.ndjson", [.event("k2", 1_000_000)])
    let changes = bench.store.ownCommits()
    let worker = bench.worker()
    let spool = bench.spool
    let following = Task { try await worker.follow(spool: spool) }
    for await _ in changes where try bench.store.retriesAsked().isEmpty {
      break
    }
    following.cancel()
    _ = try await following.value
    #expect(try bench.usage().count == 2)
    #expect(try bench.store.ingestTotals().isConserved)
  }
}

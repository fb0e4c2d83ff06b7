import Domain
import Foundation
import Metering
import Store
import Testing
import Worker

@Suite struct ReconcileTests {
  private let right = "UPDATE usage_day SET quantity = 2000000 WHERE metric = 'ingest_unit'"
  private let wrong = "UPDATE usage_day SET quantity = 2000001 WHERE metric = 'ingest_unit'"

  private func bench() async throws -> Bench {
    let bench = try Bench()
    _ = try await bench.worker().runOnce(
      paths: [try bench.write("a.ndjson", [.event("k1", 2_000_000)])])
    return bench
  }

  @Test func `a deviation opens one incident, which closes when it is gone`() async throws {
    let bench = try await bench()
    let scoped = bench.store.scoped(to: .all)
    func check() throws -> ReconcileReport {
      try bench.worker().reconcile(perMillion: 1_000_000, seed: 1)
    }
    #expect(try check().outcome == ReconcileOutcome())
    try bench.edit(wrong)
    #expect(try check().outcome.opened.map(\.meter) == [.ingestUnit])
    #expect(try check().outcome.opened.isEmpty)
    let open = try scoped.incidents(of: TenantID("t-a"))
    #expect(open.count == 1)
    #expect(
      open.first?.cause == "ingest_unit of 2026-02-10 differs from its files (quantity): "
        + "the store has 2.000001 of 1 event, the files 2 of 1 event")
    try bench.edit(right)
    #expect(try check().outcome.closed.count == 1)
    #expect(try scoped.incidents(of: TenantID("t-a")).isEmpty)
    #expect(try bench.store.lastValidation()?.summary.differing == 0)
  }

  @Test func `a bucket with an incident is looked at whatever the sample`() async throws {
    let bench = try await bench()
    try bench.edit(wrong)
    _ = try bench.worker().reconcile(perMillion: 1_000_000, seed: 1)
    try bench.edit(right)
    #expect(try bench.worker().reconcile(perMillion: 0, seed: 1).outcome.closed.count == 1)
  }

  @Test func `a file that is gone opens nothing`() async throws {
    let bench = try await bench()
    try FileManager.default.removeItem(atPath: bench.spool + "/a.ndjson")
    let report = try bench.worker().reconcile(perMillion: 1_000_000, seed: 1)
    #expect(report.outcome == ReconcileOutcome())
    #expect(report.recount.unsourced == 1)
  }
}

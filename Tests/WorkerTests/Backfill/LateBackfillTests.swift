import Domain
import Metering
import Store
import Testing
import Worker

/// Events whose period takes no adjustments any more.
@Suite struct LateBackfillTests {
  /// The 15th of May: February took adjustments until the 5th of April.
  private static let may = UTCDay(year: 2026, month: 5, day: 15).start

  private func bench() async throws -> Bench {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    _ = try await bench.worker().runOnce(paths: [path])
    let late = try bench.write(
      "late.ndjson", [.event("k2", 2_000_000), .event("k3", tenant: "t-b", 3_000_000)])
    let report = try await bench.worker(at: Self.may).runOnce(paths: [late])
    #expect(report.deadLetters == [.tooLate: 2])
    return bench
  }

  @Test func `a rebuild says how many an approval would let in`() async throws {
    let bench = try await bench()
    var order = bench.order()
    order.paths = [
      try bench.write("new.ndjson", [.event("k4", 4_000_000), .event("k2", 2_000_000)])
    ]
    let rebuild = try bench.worker(at: Self.may).rebuild(order)
    #expect(rebuild.incoming.late == 3)
    #expect(rebuild.incoming.new == 3)
    #expect(rebuild.differences.map(\.difference) == [6_000_000, 3_000_000])
    #expect(rebuild.staged.isEmpty)
    order.tenant = TenantID("t-b")
    #expect(try bench.worker(at: Self.may).rebuild(order).incoming.late == 1)
  }

  @Test func `what does not fit into its day is not counted as new`() async throws {
    let bench = try await bench()
    var order = bench.order()
    let most: Int64 = 1_000_000_000_000_000_000
    let path = try bench.write(
      "new.ndjson", [.event("g", meter: .storageGBMonth, most, kind: "gauge"), .event("k", 1)])
    order.paths = [path]
    #expect(try bench.worker().rebuild(order).incoming.new == 3)
    let report = try await bench.worker().runOnce(paths: [path])
    #expect(report.deadLetters == [.overflow: 1])
  }

  @Test func `a refusal is kept with its reason`() throws {
    let bench = try Bench()
    let lease = try IngestLease(store: bench.store, for: .backfill)
    let begun = try bench.store.begin(bench.order(), under: lease)
    try bench.store.end(begun.id, as: .refused, because: "not approved", at: Bench.now)
    let kept = try #require(try bench.store.backfill(begun.id))
    #expect(kept.state == .refused)
    #expect(kept.reason == "not approved")
    let next = try bench.store.begin(bench.order(), under: lease)
    _ = try bench.store.begin(bench.order(), under: lease)
    #expect(try bench.store.backfill(next.id)?.reason.contains("run it again") == true)
  }

  @Test func `without an approval they stay dead letters`() async throws {
    let bench = try await bench()
    let path = try bench.write("new.ndjson", [.event("k4", 4_000_000)])
    let before = try bench.usage()
    let staged = try bench.staged(at: Self.may, paths: [path])
    #expect(try await bench.putInPlace(staged, at: Self.may) == .applied)
    #expect(try bench.usage() == before)
    #expect(try bench.store.ingestTotals().deadLetters == [.tooLate: 3])
  }

  @Test func `with one they are billed in the open period, and lines stay conserved`()
    async throws
  {
    let bench = try await bench()
    let path = try bench.write(
      "new.ndjson", [.event("k4", 4_000_000), .event("k5", 9_000_000, minute: -90_000)])
    let staged = try bench.staged(at: Self.may, paths: [path], permit: try bench.grant())
    #expect(try await bench.putInPlace(staged, at: Self.may) == .applied)
    let adjustments = try bench.store.adjustments(in: BillingPeriod(year: 2026, month: 5))
    #expect(adjustments.map(\.quantity.micro) == [6_000_000, 3_000_000])
    let totals = try bench.store.ingestTotals()
    #expect(totals.isConserved)
    #expect(totals.accepted == 4)
    // Its day is not among those that were approved.
    #expect(totals.deadLetters == [.tooLate: 1])
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
    #expect(try bench.worker(at: Self.may).rebuild(bench.order()).changesNothing)
    // One request, one use.
    await #expect(throws: StoreError.self) {
      try await bench.putInPlace(
        bench.staged(at: Self.may, permit: staged.permit), at: Self.may)
    }
  }

  @Test func `an approval for one tenant lets in nothing of another`() async throws {
    let bench = try await bench()
    let staged = try bench.staged(at: Self.may, tenant: "t-b", permit: try bench.grant())
    #expect(try await bench.putInPlace(staged, at: Self.may) == .applied)
    #expect(try bench.store.ingestTotals().accepted == 2)
    #expect(try bench.store.ingestTotals().deadLetters == [.tooLate: 1])
  }
}

import Domain
import Foundation
import Metering
import Store
import Testing
import Worker

/// Days rebuilt beside the live ones. Day 20485 is the 1st of February, the first that is open.
@Suite struct BackfillTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `what is right is rebuilt as it is, whatever the lines`(seed: UInt64) async throws {
    let bench = try Bench()
    try await bench.fill(seed: seed)
    let rebuild = try bench.worker().rebuild(bench.order())
    #expect(rebuild.staged.map(\.key) == [])
    #expect(rebuild.buckets > 10)
  }

  @Test(arguments: [
    "UPDATE usage_day SET quantity = quantity + 1000000 WHERE quantity > 0 AND day >= 20485",
    "DELETE FROM usage_day WHERE day % 2 = 0 AND day >= 20485",
    "DELETE FROM usage_day WHERE metric = 'seat' AND day >= 20485",
    "UPDATE usage_day SET detail = x'000000', quantity = 0, samples = 0 "
      + "WHERE day % 3 = 0 AND day >= 20485",
    "INSERT OR IGNORE INTO usage_day SELECT tenant, metric, day - 1, quantity, 0, events, samples, "
      + "1, 1, detail FROM usage_day WHERE day > 20485",
  ])
  func `what was damaged comes back as it was, and a second time changes nothing`(
    damage: String
  ) async throws {
    let bench = try Bench()
    try await bench.fill(seed: 3)
    let right = try bench.usage()
    try bench.edit(damage)
    let damaged = try bench.usage()
    #expect(damaged != right)
    let rebuild = try bench.worker().rebuild(bench.order())
    #expect(rebuild.differences.count > 0)
    #expect(try bench.usage() == damaged)
    #expect(try await bench.putInPlace(bench.staged()) == .applied)
    #expect(try bench.usage() == right)
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
    #expect(try bench.worker().rebuild(bench.order()).changesNothing)
  }

  @Test func `usage that is admitted meanwhile stays`() async throws {
    let (bench, other) = (try Bench(), try Bench())
    let more: [EventDraft] = [
      .event("n1", 7_000_000), .event("n2", meter: .seat, 90_000_000, minute: 33, kind: "gauge"),
      .event("n3", meter: .storageGBMonth, 5_000_000, minute: 10, kind: "gauge"),
    ]
    for one in [bench, other] { try await one.fill(seed: 5) }
    try bench.edit("UPDATE usage_day SET quantity = quantity + 1000000 WHERE day >= 20485")
    try bench.edit("DELETE FROM usage_day WHERE day % 2 = 1 AND day >= 20485")
    let staged = try bench.staged()
    for one in [bench, other] {
      let path = try one.write("later.ndjson", more)
      _ = try await one.worker().runOnce(paths: [path])
    }
    #expect(try await bench.putInPlace(staged) == .applied)
    #expect(try bench.usage() == other.usage())
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
  }

  @Test func `the same difference is not put in place twice`() async throws {
    let bench = try Bench()
    try await bench.fill(seed: 2)
    let right = try bench.usage()
    try bench.edit("DELETE FROM usage_day WHERE day % 2 = 0 AND day >= 20485")
    let both = [try bench.staged(), try bench.staged()]
    #expect(try await bench.putInPlace(both[0]) == .applied)
    #expect(try await bench.putInPlace(both[1]) == .outdated)
    #expect(try bench.usage() == right)
  }

  @Test(arguments: ["usage_day", "timeline", "ingest_batch"])
  func `a fault on the way leaves everything as it was`(table: String) async throws {
    let bench = try Bench()
    try await bench.fill(seed: 4)
    try bench.edit(
      "UPDATE usage_day SET quantity = quantity + 1000000 WHERE quantity > 0 AND day >= 20485")
    let damaged = try bench.usage()
    let staged = try bench.staged()
    try bench.edit(
      """
      CREATE TRIGGER fault BEFORE \(table == "usage_day" ? "UPDATE" : "INSERT") ON \(table) BEGIN
        SELECT raise(ABORT, 'injected');
      END
      """)
    await #expect(throws: StoreError.self) { try await bench.putInPlace(staged) }
    #expect(try bench.usage() == damaged)
    #expect(try bench.store.backfill(staged.id)?.state == .ready)
    try bench.edit("DROP TRIGGER fault")
    #expect(try await bench.putInPlace(staged) == .applied)
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
  }

  @Test func `days of which files are gone stay, and the others are put right`() async throws {
    let bench = try Bench()
    let early = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    _ = try await bench.worker().runOnce(paths: [early])
    let late = try bench.write("b.ndjson", [.event("k2", 2_000_000, minute: 1500)])
    _ = try await bench.worker().runOnce(paths: [late])
    let right = try bench.usage()
    let copy = bench.folder + "/elsewhere.ndjson"
    try FileManager.default.moveItem(atPath: early, toPath: copy)
    try bench.edit("DELETE FROM usage_day WHERE day = 20495")
    let rebuild = try bench.worker().rebuild(bench.order())
    #expect(rebuild.unsourced.map(\.live) == [1_000_000])
    #expect(rebuild.missing.map(\.file) == [early])
    #expect(try await bench.putInPlace(bench.staged()) == .applied)
    #expect(try bench.usage() == right)
    // A copy under another path stands for the file that is gone.
    var order = bench.order()
    order.paths = [copy]
    #expect(try bench.worker().rebuild(order).missing == [])
  }

  @Test func `a worker that follows puts it in place when it is woken`() async throws {
    let bench = try Bench()
    try await bench.fill(seed: 6)
    let right = try bench.usage()
    try bench.edit("DELETE FROM usage_day WHERE day >= 20485")
    let (commits, sink) = AsyncStream<IngestSummary>.makeStream()
    let run = Task { try await bench.worker().follow(spool: bench.spool) { sink.yield($0) } }
    try bench.write("x.ndjson", [.event("x", tenant: "t-c", 0, minute: -20_000)])
    var told = commits.makeAsyncIterator()
    _ = await told.next()
    let staged = try bench.staged()
    try bench.write(".wake", [])
    try bench.write("y.ndjson", [.event("y", tenant: "t-c", 0, minute: -20_000)])
    _ = await told.next()
    run.cancel()
    _ = try await run.value
    #expect(try bench.store.backfill(staged.id)?.state == .applied)
    let usage = Set(try bench.usage())
    #expect(right.filter { !usage.contains($0) } == [])
  }
}

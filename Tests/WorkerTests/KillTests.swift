import Domain
import Foundation
import Metering
import Testing

@testable import Store
@testable import Worker

/// Exactly once, wherever a worker is killed: 9 × 60 different, seeded points among all the statements of its
/// runs, inside and between its transactions.
@Suite(.tags(.fault)) struct KillTests {
  private static let points = 60

  /// Every third seed has keys written ahead of their commits, and buckets read ahead.
  @Test(arguments: 1...9 as ClosedRange<UInt64>)
  func `a worker that is killed anywhere and begun again comes to the same`(
    seed: UInt64
  ) async throws {
    let whole = try Bench()
    let counted = CrashImages(of: whole.store)
    try await Self.ingest(whole, seed: seed)
    var random = TestRandom(seed: seed)
    let wanted = Array((1...counted.statements).shuffled(using: &random).prefix(Self.points))

    let killed = try Bench()
    let images = CrashImages(of: killed.store, at: wanted)
    try await Self.ingest(killed, seed: seed)
    #expect(images.paths.count == Self.points)
    for path in images.paths {
      let store = try Store.open(at: path)
      let worker = Worker(store: store, clock: { Bench.now })
      // Every line that was there is read: by the runs that were not killed, or by this one.
      _ = try await worker.runOnce(paths: Self.files.map { "\(killed.spool)/\($0)" })
      #expect(try store.usageLines() == whole.usage(), "\(path)")
      var totals = try store.ingestTotals()
      totals.watermark = try whole.store.ingestTotals().watermark
      #expect(try totals == whole.store.ingestTotals(), "\(path)")
      #expect(try worker.recount(RecountQuery()).differences == [], "\(path)")
    }
  }

  private static let files = ["a.ndjson", "b.ndjson", "c.ndjson.gz"]

  /// Three runs: each adds a file, which is closed, so that no run depends on when it comes.
  private static func ingest(_ bench: Bench, seed: UInt64) async throws {
    let limits = seed % 3 == 0 ? IngestLimits(staged: 10, aheadPiece: 1) : IngestLimits()
    var feed = MixedFeed(seed: seed)
    for name in files {
      let bytes = feed.file(lines: 50)
      let path = try bench.write(name, name.hasSuffix(".gz") ? Gzip.stored(bytes) : bytes)
      _ = try await bench.worker(limits: limits).runOnce(paths: [path])
    }
  }
}

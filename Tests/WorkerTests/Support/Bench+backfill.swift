import Domain
import GRDB
import Metering
import Worker

@testable import Store

extension Bench {
  /// The first days of 2026.
  func order(tenant: String? = nil, paths: [String] = []) -> Backfill {
    Backfill(
      id: 0, days: UTCDay(year: 2026, month: 1, day: 1)..<UTCDay(year: 2026, month: 3, day: 1),
      tenant: tenant.map { TenantID($0) }, paths: paths, state: .rebuilding, askedBy: "ana",
      startedAt: Bench.now)
  }

  /// Rebuilt, and ready to be put in place.
  func staged(
    at now: Timestamp = Bench.now, tenant: String? = nil, paths: [String] = [],
    permit: String? = nil
  ) throws -> Backfill {
    var order = order(tenant: tenant, paths: paths)
    order.permit = permit
    let lease = try IngestLease(store: store, for: .backfill)
    defer { lease.release() }
    let begun = try store.begin(order, under: lease)
    let rebuild = try worker(at: now).rebuild(begun)
    try store.stage(rebuild.staged, of: begun.id, watermark: rebuild.watermark)
    return begun
  }

  func putInPlace(_ backfill: Backfill, at now: Timestamp = Bench.now) async throws
    -> Backfill.State?
  {
    _ = try await worker(at: now).putInPlace(backfill)
    return try store.backfill(backfill.id)?.state
  }

  /// Lines of every kind in several batches.
  func fill(seed: UInt64) async throws {
    var feed = MixedFeed(seed: seed)
    for number in 0..<4 {
      let path = try write("f\(number).ndjson", feed.file(lines: 120))
      _ = try await worker().runOnce(paths: [path])
    }
  }

  /// What the execution of an approved request leaves; the way there has tests of its own.
  func grant() throws -> String {
    try store.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: "INSERT INTO backfill_grant VALUES ('rq_1', NULL, 0, 30000, 0, NULL)")
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
    return "rq_1"
  }
}

package import Domain
internal import GRDB

/// What the worker's own jobs have come to: closing periods, recomputing, rebuilding.
package struct JobFacts: Equatable, Sendable {
  /// Billing periods by state, `open` and `closed`.
  package var periods: [String: Int64] = [:]
  /// Recomputations kept, and when the last one was.
  package var checks: Int64 = 0
  package var checkedAt: Timestamp?
  /// Of the last one.
  package var checkedBuckets: Int64 = 0
  package var differing: Int64 = 0
  package var unsourced: Int64 = 0
  package var backfills: [Backfill.State: Int64] = [:]
  /// Of the one that was put in place last, from its beginning to its end.
  package var backfillMicroseconds: Int64 = 0
  /// Of all events that were admitted.
  package var newestEventAt: Timestamp?

  package init() {}

  /// Millionths of a percent; 0 where nothing was checked.
  package var mismatchMicroPercent: Int64 {
    guard checkedBuckets > 0 else { return 0 }
    return Int64(clamping: Int128(differing) * 100_000_000 / Int128(checkedBuckets))
  }
}

extension JobFacts {
  init(_ db: Database) throws {
    for row in try Row.fetchAll(
      db, sql: "SELECT state, count(*) AS number FROM billing_period GROUP BY 1")
    {
      periods[row["state"]] = row["number"]
    }
    checks = try Int64.fetchOne(db, sql: "SELECT count(*) FROM validation") ?? 0
    if let row = try Row.fetchOne(db, sql: "SELECT * FROM validation ORDER BY id DESC LIMIT 1") {
      checkedAt = Timestamp(microseconds: row["at"])
      checkedBuckets = row["buckets"]
      differing = row["differing"]
      unsourced = row["unsourced"]
    }
    for row in try Row.fetchAll(
      db, sql: "SELECT state, count(*) AS number FROM backfill GROUP BY 1")
    {
      if let state = Backfill.State(rawValue: row["state"]) { backfills[state] = row["number"] }
    }
    backfillMicroseconds =
      try Int64.fetchOne(
        db,
        sql: """
          SELECT ended_at - started_at FROM backfill WHERE state = 'applied'
          ORDER BY id DESC LIMIT 1
          """) ?? 0
    newestEventAt = Absent.timestamp(
      try Int64.fetchOne(db, sql: "SELECT max(last_event_at) FROM tenant") ?? 0)
  }
}

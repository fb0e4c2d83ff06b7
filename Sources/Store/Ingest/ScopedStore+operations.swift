package import Domain
internal import GRDB

extension ScopedStore {
  /// What the operations screen shows. Files, batches and totals concern the feed of all partners;
  /// an operator of one partner sees the dead letters of the own tenants only.
  package func operations(now: Timestamp) throws -> OperationsSnapshot {
    try store.read { db in
      let letters = try deadLetters(DeadLetterQuery(limit: 50), db)
      let open = try openDeadLetters(db)
      guard scope == .all else {
        return OperationsSnapshot(
          files: [], totals: IngestTotals(), batches: [], deadLetters: letters,
          openDeadLetters: open, ratePerMinute: [])
      }
      var snapshot = OperationsSnapshot(
        files: try Self.files(db), totals: try Store.ingestTotals(db),
        batches: try Self.batches(db), deadLetters: letters, openDeadLetters: open,
        ratePerMinute: try Self.ratePerMinute(now: now, db))
      snapshot.periods = try Self.periods(db)
      snapshot.checks = try Self.checks(db)
      snapshot.backfills = try Store.backfills("1", limit: 5, db)
      return snapshot
    }
  }

  private static func periods(_ db: Database) throws -> [OperationsSnapshot.Period] {
    let windows = MeteringWindows()
    return try Row.fetchAll(
      db, sql: "SELECT period, closed_at FROM billing_period ORDER BY period DESC LIMIT 4"
    ).compactMap { row in
      guard let period = BillingPeriod(row["period"] as String) else { return nil }
      let end = period.endDay.start
      return OperationsSnapshot.Period(
        period: period, closedAt: (row["closed_at"] as Int64?).map { Timestamp(microseconds: $0) },
        closesAt: end.advanced(bySeconds: windows.open),
        adjustedUntil: end.advanced(bySeconds: windows.adjustment))
    }
  }

  private static func checks(_ db: Database) throws -> [OperationsSnapshot.Check] {
    try Row.fetchAll(db, sql: "SELECT * FROM validation ORDER BY id DESC LIMIT 4").map { row in
      OperationsSnapshot.Check(
        at: Timestamp(microseconds: row["at"]), isAsked: row["origin"] == "validate",
        buckets: row["buckets"], differing: row["differing"], unsourced: row["unsourced"])
    }
  }

  /// Files in trouble first, then those read last; a screenful of them.
  private static func files(_ db: Database) throws -> [FeedFile] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM ingest_file
        ORDER BY trouble = '', read_at DESC, id DESC LIMIT 200
        """
    ).map { row in
      let file = IngestFile(row: row)
      return FeedFile(
        id: file.id, name: file.name, state: file.state, bytesRead: file.consumed,
        bytesTotal: max(file.size, file.consumed), lines: file.lines, lastReadAt: file.readAt,
        trouble: file.trouble)
    }
  }

  private static func batches(_ db: Database) throws -> [OperationsSnapshot.Batch] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM ingest_batch ORDER BY id DESC LIMIT 50"
    ).map { row in
      OperationsSnapshot.Batch(
        id: row["id"], at: Timestamp(microseconds: row["at"]), lines: row["lines"],
        accepted: row["accepted"], duplicates: row["duplicates"],
        deadLetters: row["dead_letters"])
    }
  }

  private static func ratePerMinute(now: Timestamp, _ db: Database) throws -> [Int64] {
    let minute = 60 * Timestamp.perSecond
    let last = now.microseconds.flooredQuotient(minute)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT at / ?1 AS minute, sum(accepted) AS accepted FROM ingest_batch
        WHERE at >= ?2 AND at < ?3 GROUP BY 1
        """, arguments: [minute, (last - 59) * minute, (last + 1) * minute])
    let found = Dictionary(
      uniqueKeysWithValues: rows.map { ($0["minute"] as Int64, $0["accepted"] as Int64) })
    return (last - 59...last).map { found[$0] ?? 0 }
  }
}

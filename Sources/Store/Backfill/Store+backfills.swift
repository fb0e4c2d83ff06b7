package import Domain
internal import GRDB

extension Store {
  /// Writes down that a backfill begins; what it returns has its number. Needs the lease for
  /// backfills, so that one which another process has left behind is known to have ended.
  package func begin(_ backfill: Backfill, under lease: IngestLease) throws -> Backfill {
    try write { db in
      try db.execute(
        sql: """
          UPDATE backfill SET state = 'failed', ended_at = ?,
            reason = 'its process ended before it did; run it again'
          WHERE state = 'rebuilding'
          """, arguments: [backfill.startedAt.microseconds])
      try db.execute(
        sql: """
          INSERT INTO backfill (from_day, end_day, tenant, state, asked_by, started_at, watermark,
            permit)
          VALUES (?, ?, ?, 'rebuilding', ?, ?, (SELECT ifnull(max(id), 0) FROM ingest_batch), ?)
          """,
        arguments: [
          backfill.days.lowerBound.daysSince1970, backfill.days.upperBound.daysSince1970,
          backfill.tenant?.rawValue, backfill.askedBy, backfill.startedAt.microseconds,
          backfill.permit,
        ])
      var begun = backfill
      begun.id = db.lastInsertedRowID
      begun.state = .rebuilding
      for (number, path) in backfill.paths.enumerated() {
        try db.execute(
          sql: "INSERT INTO backfill_path VALUES (?, ?, ?)", arguments: [begun.id, number, path])
      }
      return begun
    }
  }

  /// How far its files have been read; for the operations screen.
  package func progress(of id: Int64, read: Int64, total: Int64) throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE backfill SET bytes_read = ?2, bytes_total = ?3 WHERE id = ?1
            AND state = 'rebuilding'
          """, arguments: [id, read, total])
      try db.notifyChanges(in: .fullDatabase)
    }
  }

  /// Puts the rebuilt days beside the live ones, for the worker to put them in place.
  package func stage(
    _ days: [RebuiltDay], of id: Int64, watermark: Int64
  ) throws {
    try write { db in
      for day in days {
        var (before, after): ([UInt8], [UInt8]) = ([], [])
        day.before.encode(to: &before)
        day.after.encode(to: &after)
        try db.execute(
          sql: """
            INSERT INTO backfill_day (backfill, tenant, metric, day, before, after)
            SELECT ?1, number, ?3, ?4, ?5, ?6 FROM tenant WHERE tenant_id = ?2
            """,
          arguments: [
            id, day.key.tenantID.rawValue, day.key.meter.rawValue, day.key.day.daysSince1970,
            DatabaseValue(bytes: before), DatabaseValue(bytes: after),
          ])
      }
      try db.execute(
        sql: "UPDATE backfill SET state = 'ready', watermark = ?2 WHERE id = ?1",
        arguments: [id, watermark])
      try db.notifyChanges(in: .fullDatabase)
    }
  }

  /// What the files came to.
  package func found(buckets: Int, differing: Int, of id: Int64) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE backfill SET buckets = ?2, differing = ?3 WHERE id = ?1",
        arguments: [id, buckets, differing])
    }
  }

  /// Ends one that is not put in place, and drops what was rebuilt.
  package func end(
    _ id: Int64, as state: Backfill.State, because reason: String = "", at time: Timestamp
  ) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM backfill_day WHERE backfill = ?", arguments: [id])
      try db.execute(
        sql: """
          UPDATE backfill SET state = ?2, ended_at = ?3, reason = ?4
          WHERE id = ?1 AND ended_at IS NULL
          """, arguments: [id, state.rawValue, time.microseconds, String(reason.prefix(1024))])
      try db.notifyChanges(in: .fullDatabase)
    }
  }

  package func backfill(_ id: Int64) throws -> Backfill? {
    try read { try Self.backfills("id = \(id)", limit: 1, $0).first }
  }

  /// Those that wait to be put in place, oldest first.
  package func backfillsReady() throws -> [Backfill] {
    try read { try Self.backfills("state = 'ready'", limit: 100, $0).reversed() }
  }

  /// Newest first.
  static func backfills(_ condition: String, limit: Int, _ db: Database) throws -> [Backfill] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM backfill WHERE \(condition) ORDER BY id DESC LIMIT \(limit)"
    ).map { row in
      var backfill = Backfill(
        id: row["id"],
        days: UTCDay(daysSince1970: row["from_day"])..<UTCDay(daysSince1970: row["end_day"]),
        tenant: (row["tenant"] as String?).map { TenantID($0) }, paths: [],
        state: Backfill.State(rawValue: row["state"]) ?? .failed, askedBy: row["asked_by"],
        startedAt: Timestamp(microseconds: row["started_at"]),
        endedAt: (row["ended_at"] as Int64?).map { Timestamp(microseconds: $0) })
      backfill.paths = try String.fetchAll(
        db, sql: "SELECT path FROM backfill_path WHERE backfill = ? ORDER BY number",
        arguments: [backfill.id])
      backfill.bytesRead = row["bytes_read"]
      backfill.bytesTotal = row["bytes_total"]
      backfill.buckets = row["buckets"]
      backfill.differing = row["differing"]
      backfill.permit = row["permit"]
      backfill.reason = row["reason"]
      backfill.batch = row["batch"]
      return backfill
    }
  }
}

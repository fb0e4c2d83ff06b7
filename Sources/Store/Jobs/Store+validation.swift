package import Domain
internal import GRDB

extension Store {
  /// Keeps what a check came to; the last thousand are kept.
  package func record(
    _ summary: ValidationSummary, by origin: ValidationOrigin, at time: Timestamp
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO validation (at, origin, watermark, buckets, differing, unsourced,
            missing_files) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          time.microseconds, origin.rawValue, summary.watermark, summary.buckets,
          summary.differing, summary.unsourced, summary.missingFiles,
        ])
      try db.execute(
        sql: "DELETE FROM validation WHERE id <= ?", arguments: [db.lastInsertedRowID - 1000])
    }
  }

  /// The last check and when it was, for screens and metrics.
  package func lastValidation() throws -> (at: Timestamp, summary: ValidationSummary)? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM validation ORDER BY id DESC LIMIT 1").map { row in
        (
          Timestamp(microseconds: row["at"]),
          ValidationSummary(
            watermark: row["watermark"], buckets: row["buckets"], differing: row["differing"],
            unsourced: row["unsourced"], missingFiles: row["missing_files"])
        )
      }
    }
  }
}

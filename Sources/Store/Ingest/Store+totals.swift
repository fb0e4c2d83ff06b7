package import Domain
internal import GRDB

extension Store {
  /// What became of all lines so far.
  package func ingestTotals() throws -> IngestTotals { try read(Self.ingestTotals) }

  static func ingestTotals(_ db: Database) throws -> IngestTotals {
    var totals = IngestTotals()
    if let row = try Row.fetchOne(
      db,
      sql: """
        SELECT lines, accepted, duplicates, bytes,
          (SELECT count(*) FROM ingest_file) AS files,
          (SELECT ifnull(max(id), 0) FROM ingest_batch) AS watermark
        FROM ingest_total
        """)
    {
      totals.lines = row["lines"]
      totals.accepted = row["accepted"]
      totals.duplicates = row["duplicates"]
      totals.bytes = row["bytes"]
      totals.files = row["files"]
      totals.watermark = row["watermark"]
    }
    for row in try Row.fetchAll(db, sql: "SELECT code, lines FROM ingest_dead_total") {
      guard let code = DeadLetterCode(rawValue: row["code"]) else { continue }
      totals.deadLetters[code] = row["lines"]
    }
    return totals
  }
}

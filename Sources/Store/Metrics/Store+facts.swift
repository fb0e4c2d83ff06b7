package import Domain
internal import GRDB

extension Store {
  /// Everything in one snapshot. The timeline is counted row by row: some tenths of a second in a
  /// store with millions of entries.
  package func facts(at now: Timestamp) throws -> StoreFacts {
    try read { db in
      var facts = StoreFacts()
      facts.totals = try Self.ingestTotals(db)
      facts.tenants = try Self.counts(
        db, "SELECT status AS word, count(*) AS number FROM tenant GROUP BY 1")
      facts.openDeadLetters = try Self.counts(
        db,
        """
        SELECT code AS word, count(*) AS number FROM dead_letter WHERE state = 'open' GROUP BY 1
        """)
      facts.files = try Self.counts(
        db, "SELECT state AS word, count(*) AS number FROM ingest_file GROUP BY 1")
      facts.timeline = try Self.counts(
        db, "SELECT kind AS word, count(*) AS number FROM timeline GROUP BY 1")
      facts.levels = try Self.levels(db)
      facts.breaches = try Breaches(db)
      facts.decisions = try Self.decisionCounts(db)
      facts.decisionTimes = try Self.decisionTimes(db)
      facts.jobs = try JobFacts(db)
      facts.control = try Self.controlFacts(db, at: now)
      facts.exports = try ExportFacts(db)
      try Self.addFeed(to: &facts, db)
      return facts
    }
  }

  /// Words that this release does not know are left out: labels stay within what is documented.
  private static func counts<Word: RawRepresentable<String> & Hashable>(
    _ db: Database, _ sql: String
  ) throws -> [Word: Int64] {
    var counts: [Word: Int64] = [:]
    for row in try Row.fetchAll(db, sql: sql) {
      guard let word = Word(rawValue: row["word"]) else { continue }
      counts[word] = row["number"]
    }
    return counts
  }

  /// `used × 100 ≥ hard × soft` without a product that could overflow.
  private static func levels(_ db: Database) throws -> [StoreFacts.MeterLevel: Int64] {
    var levels: [StoreFacts.MeterLevel: Int64] = [:]
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT meter, CASE
            WHEN used > hard_limit THEN 2
            WHEN used >= hard_limit / 100 * soft_percent
              + (hard_limit % 100 * soft_percent + 99) / 100 THEN 1
            ELSE 0 END AS level, count(*) AS number
        FROM tenant_meter WHERE hard_limit IS NOT NULL GROUP BY 1, 2
        """)
    {
      guard let meter = Meter(rawValue: row["meter"]),
        let level = LimitLevel(rawValue: row["level"])
      else { continue }
      levels[StoreFacts.MeterLevel(meter: meter, level: level)] = row["number"]
    }
    return levels
  }

  private static func addFeed(to facts: inout StoreFacts, _ db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM ingest_batch) AS batches,
          (SELECT at FROM ingest_batch ORDER BY id DESC LIMIT 1) AS at,
          (SELECT ifnull(sum(length(line)), 0) FROM dead_letter WHERE state = 'open') AS letters,
          (SELECT count(*) FROM incident WHERE resolved_at IS NULL) AS incidents,
          ifnull(sum(max(0, size - consumed)), 0) AS lag,
          count(*) FILTER (WHERE size > consumed) AS behind
        FROM ingest_file WHERE state = 'following'
        """)
    guard let row else { return }
    facts.batches = row["batches"]
    facts.lastBatchAt = (row["at"] as Int64?).map { Timestamp(microseconds: $0) }
    facts.openDeadLetterBytes = row["letters"]
    facts.openIncidents = row["incidents"]
    facts.lagBytes = row["lag"]
    facts.filesBehind = row["behind"]
  }
}

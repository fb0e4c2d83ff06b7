internal import Domain
internal import GRDB

extension IngestSession {
  /// Writes all that was admitted since the last commit as one batch; `nil` where there is nothing.
  package func commit(_ rules: IngestRules) throws -> IngestSummary? {
    guard hasWork else { return nil }
    try finishStaging()
    try sizeCache()
    let summary: IngestSummary
    do {
      summary = try store.write { db in
        let id = try (Int64.fetchOne(db, sql: "SELECT max(id) FROM ingest_batch") ?? 0) + 1
        try writeBatch(id, rules, db)
        try writeFiles(id, db)
        try writeLetters(id, db)
        try writeBuckets(id, rules, db)
        try writeTenants(id, db)
        for run in staged { try run.insert(db) }
        try runs.write(pending, admittedAt: rules.now, db)
        try tell(rules, db)
        try db.notifyChanges(in: .fullDatabase)
        return IngestSummary(
          batch: id, at: rules.now, lines: counts.lines, accepted: counts.accepted,
          duplicates: counts.duplicates, deadLetters: counts.deadLetters, bytes: counts.bytes)
      }
    } catch {
      forget()
      throw error
    }
    clear()
    return summary
  }

  /// Merges runs and drops old ones, a transaction each; false where nothing was due.
  package func tidy(_ rules: IngestRules) throws -> Bool {
    let limit = rules.now.advanced(bySeconds: -rules.keysKept)
    let isOld = runs.runs.contains { $0.admittedTo < limit.microseconds }
    guard isOld || runs.dueForMerge != nil else { return false }
    do {
      try store.write { db in
        try runs.drop(admittedBefore: limit, db)
        if let due = runs.dueForMerge { try runs.merge(due, db) }
      }
    } catch {
      forget()
      throw error
    }
    return true
  }

  func clear() {
    staged = []
    pending.removeAll()
    leaving = PendingKeys()
    if buckets.isFull { buckets.removeAll() }
    places = PlaceCache()
    counts = IngestCounts()
    letters.removeAll()
    files.removeAll(keepingCapacity: true)
    newestEvent.removeAll(keepingCapacity: true)
    gaugeDays.removeAll(keepingCapacity: true)
    monthsRead.removeAll(keepingCapacity: true)
  }

  /// The batch's row and the totals; their CHECKs refuse sums that do not agree.
  private func writeBatch(_ id: Int64, _ rules: IngestRules, _ db: Database) throws {
    guard counts.isConserved else {
      throw IngestError.notConserved(
        lines: counts.lines, accepted: counts.accepted, duplicates: counts.duplicates,
        deadLetters: counts.allDeadLetters)
    }
    let sums: [Int64] = [
      counts.lines, counts.accepted, counts.duplicates, counts.allDeadLetters, counts.bytes,
    ]
    try db.execute(
      sql: """
        INSERT INTO ingest_batch (id, at, lines, accepted, duplicates, dead_letters, bytes)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, arguments: StatementArguments([id, rules.now.microseconds] + sums))
    try db.execute(
      sql: """
        UPDATE ingest_total SET lines = lines + ?1, accepted = accepted + ?2,
          duplicates = duplicates + ?3, dead_letters = dead_letters + ?4, bytes = bytes + ?5
        """, arguments: StatementArguments(sums))
    for (code, lines) in counts.deadLetters {
      try db.execute(
        sql: """
          INSERT INTO ingest_dead_total VALUES (?1, ?2)
          ON CONFLICT DO UPDATE SET lines = lines + ?2
          """, arguments: [code.rawValue, lines])
    }
    try writePeriods(db)
  }

  /// The open periods that the batch has usage of.
  func writePeriods(_ db: Database) throws {
    for period in places.open {
      try db.execute(
        sql: "INSERT OR IGNORE INTO billing_period VALUES (?, 'open', NULL)",
        arguments: [period.description])
    }
  }

  private func writeFiles(_ id: Int64, _ db: Database) throws {
    for (_, progress) in files.sorted(by: { $0.key < $1.key }) {
      try progress.file.upsert(db)
      guard !progress.bytes.isEmpty else { continue }
      try db.execute(
        sql: "INSERT INTO ingest_batch_file VALUES (?, ?, ?, ?)",
        arguments: [
          id, progress.file.id, progress.bytes.lowerBound, progress.bytes.upperBound,
        ])
    }
  }

  private func writeLetters(_ id: Int64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO dead_letter
          (code, reason, byte_column, file, byte_offset, line, tenant_id, first_seen, batch)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (letter, file) in letters.all {
      try statement.execute(arguments: letter.arguments(file: file, batch: id))
    }
  }

  func writeTenants(_ id: Int64, _ db: Database) throws {
    let statement = try RawStatement(
      db,
      """
      UPDATE tenant SET last_event_at = max(last_event_at, ?2), watermark = ?3 WHERE number = ?1
      """)
    for (tenant, newest) in newestEvent.sorted(by: { $0.key < $1.key }) {
      statement.bind(1, tenant)
      statement.bind(2, newest.microseconds)
      statement.bind(3, id)
      try statement.run()
    }
    try db.execute(sql: "UPDATE catalog_state SET figures_version = figures_version + 1")
  }
}

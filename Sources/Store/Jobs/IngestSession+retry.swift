package import Domain
internal import GRDB

extension IngestSession {
  /// Judges dead letters again as if their lines came now, and settles those that are admitted or
  /// turn out to be duplicates: keys, buckets, totals and timeline in one transaction. Their lines
  /// move from the batch that refused them to the one that admits them, so every sum stays whole.
  ///
  /// Nothing may wait for a commit when it is called.
  package func retry(
    _ retries: [LetterRetry], tenants names: [TenantID], _ rules: IngestRules
  ) throws -> [Int64: RetryOutcome] {
    guard !hasWork, !retries.isEmpty else { return [:] }
    let outcomes = try judge(retries, names, rules)
    do {
      try store.write { db in
        try settle(zip(retries, outcomes).map { ($0, $1) }, rules, db)
        try db.notifyChanges(in: .fullDatabase)
      }
    } catch {
      forget()
      throw error
    }
    clear()
    tenants = TenantNumbers()
    return Dictionary(uniqueKeysWithValues: zip(retries.map(\.asked.id), outcomes))
  }

  func judge(
    _ retries: [LetterRetry], _ names: [TenantID], _ rules: IngestRules
  ) throws -> [RetryOutcome] {
    try access { db in
      if needsLoad {
        try runs.load(db)
        needsLoad = false
      }
      tenants = TenantNumbers()
      try tenants.extend(names, db)
      let rows = try BucketRows(db)
      return try retries.map { retry in
        switch retry.reading {
        case .refused(let code, let reason, let column):
          return .refused(code, reason: reason, column: column)
        case .event(let event):
          let earlier = try payload(of: event.key, db)
          return switch try judge(event, earlier, rules, rows, db) {
          case .accepted: .accepted
          case .duplicate: .duplicate
          case .refused(let refusal): Self.outcome(refusal, of: retry.asked.letter, rules)
          }
        }
      }
    }
  }

  private static func outcome(
    _ refusal: Refusal, of letter: DeadLetter, _ rules: IngestRules
  ) -> RetryOutcome {
    let place = rules.quote(refusal.field, letter.bytes, letter.file)
    return .refused(refusal.code, reason: refusal.sentence(place), column: place?.column)
  }

  private func settle(
    _ judged: [(LetterRetry, RetryOutcome)], _ rules: IngestRules, _ db: Database
  ) throws {
    let id = try (Int64.fetchOne(db, sql: "SELECT max(id) FROM ingest_batch") ?? 0) + 1
    try settleLetters(judged, batch: id, rules, db)
    if judged.contains(where: { $0.1 == .accepted }) {
      try writePeriods(db)
      try writeBuckets(id, rules, db)
      try writeTenants(id, db)
      try runs.write(pending.sorted, admittedAt: rules.now, db)
    }
    try Store.append(RetryStory(judged, at: rules.now).entries, db)
  }

  /// Moves their lines to the batch; it is there afterwards if any were settled.
  func settleLetters(
    _ judged: [(LetterRetry, RetryOutcome)], batch id: Int64, _ rules: IngestRules,
    _ db: Database
  ) throws {
    let accepted = judged.count { $0.1 == .accepted }
    let duplicates = judged.count { $0.1 == .duplicate }
    try moveLines(accepted: accepted, duplicates: duplicates, to: id, rules, db)
    for (retry, outcome) in judged {
      switch outcome {
      case .accepted, .duplicate: try close(retry.asked, outcome, batch: id, rules, db)
      case .refused(let code, let reason, let column):
        try keep(retry, code, reason, column, db)
      }
      try db.execute(
        sql: "DELETE FROM dead_letter_retry WHERE letter = ?", arguments: [retry.asked.id])
    }
  }

  private func moveLines(
    accepted: Int, duplicates: Int, to batch: Int64, _ rules: IngestRules, _ db: Database
  ) throws {
    guard accepted + duplicates > 0 else { return }
    try db.execute(
      sql: """
        INSERT INTO ingest_batch (id, at, lines, accepted, duplicates, dead_letters, bytes)
        VALUES (?1, ?2, ?3 + ?4, ?3, ?4, 0, 0)
        """, arguments: [batch, rules.now.microseconds, accepted, duplicates])
    try db.execute(
      sql: """
        UPDATE ingest_total SET accepted = accepted + ?1, duplicates = duplicates + ?2,
          dead_letters = dead_letters - ?1 - ?2
        """, arguments: [accepted, duplicates])
  }

  /// One that was discarded meanwhile stops the whole: nothing may be counted twice.
  private func close(
    _ asked: AskedRetry, _ outcome: RetryOutcome, batch: Int64, _ rules: IngestRules,
    _ db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE dead_letter SET state = 'retried', resolution = ?2, settled_at = ?3,
          settled_by = ?4, settled_batch = ?5 WHERE id = ?1 AND state = 'open'
        """,
      arguments: [asked.id, outcome.word, rules.now.microseconds, asked.askedBy, batch])
    guard db.changesCount == 1 else {
      throw StoreError.refused(
        what: "dead letter \(asked.id) was settled by somebody else meanwhile",
        remedy: "Look at it with `switchboard dlq show \(asked.id)`, and retry the others again.")
    }
    try db.execute(
      sql: """
        UPDATE ingest_batch SET lines = lines - 1, dead_letters = dead_letters - 1 WHERE id = ?
        """, arguments: [asked.batch])
    try db.execute(
      sql: "UPDATE ingest_dead_total SET lines = lines - 1 WHERE code = ?",
      arguments: [asked.letter.code.rawValue])
  }

  private func keep(
    _ retry: LetterRetry, _ code: DeadLetterCode, _ reason: String, _ column: Int?, _ db: Database
  ) throws {
    try db.execute(
      sql: "UPDATE dead_letter SET code = ?2, reason = ?3, byte_column = ?4 WHERE id = ?1",
      arguments: [retry.asked.id, code.rawValue, reason, column])
    guard code != retry.asked.letter.code else { return }
    try db.execute(
      sql: "UPDATE ingest_dead_total SET lines = lines - 1 WHERE code = ?",
      arguments: [retry.asked.letter.code.rawValue])
    try db.execute(
      sql: """
        INSERT INTO ingest_dead_total VALUES (?1, 1) ON CONFLICT DO UPDATE SET lines = lines + 1
        """, arguments: [code.rawValue])
  }
}

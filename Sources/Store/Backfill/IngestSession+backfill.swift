package import Domain
internal import GRDB

extension IngestSession {
  /// Puts rebuilt days in place and judges dead letters again, all in one transaction and as one
  /// batch; what was admitted since the days were rebuilt stays. False where another backfill was
  /// applied meanwhile: then nothing is changed.
  ///
  /// Nothing may wait for a commit when it is called.
  package func apply(
    _ backfill: Backfill, retrying retries: [LetterRetry], tenants names: [TenantID],
    _ rules: IngestRules
  ) throws -> Bool {
    guard !hasWork else { return false }
    let outcomes = try judge(retries, names, rules)
    let isApplied: Bool
    do {
      isApplied = try store.write { db in
        guard try !Self.isOutdated(backfill, db) else { return false }
        let id = try (Int64.fetchOne(db, sql: "SELECT max(id) FROM ingest_batch") ?? 0) + 1
        let judged = zip(retries, outcomes).map { ($0, $1) }
        try settleLetters(judged, batch: id, rules, db)
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO ingest_batch
              (id, at, lines, accepted, duplicates, dead_letters, bytes)
            VALUES (?, ?, 0, 0, 0, 0, 0)
            """, arguments: [id, rules.now.microseconds])
        try change(backfill, db)
        try writePeriods(db)
        try writeBuckets(id, rules, db)
        try writeTenants(id, db)
        try runs.write(pending.sorted, admittedAt: rules.now, db)
        try finish(backfill, batch: id, judged, rules, db)
        try db.notifyChanges(in: .fullDatabase)
        return true
      }
    } catch {
      forget()
      throw error
    }
    // Judged letters have left their traces in memory.
    if isApplied { clear() } else { forget() }
    tenants = TenantNumbers()
    return isApplied
  }

  /// Whether another one was applied after this one's days were rebuilt: both hold the difference
  /// to the same rows, which would then be made twice.
  private static func isOutdated(_ backfill: Backfill, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT count(*) > 0 FROM backfill own JOIN backfill other ON other.batch > own.watermark
        WHERE own.id = ?
        """, arguments: [backfill.id]) ?? false
  }

  private func change(_ backfill: Backfill, _ db: Database) throws {
    let rows = try BucketRows(db)
    let staged = try Row.fetchCursor(
      db, sql: "SELECT tenant, metric, day, before, after FROM backfill_day WHERE backfill = ?",
      arguments: [backfill.id])
    while let row = try staged.next() {
      let (before, after) = (row.bytes("before"), row.bytes("after"))
      // Plain bytes; the spans do not outlive the call.
      guard let meter = Meter(rawValue: row["metric"]),
        let before = unsafe DayDetail(before.span.bytes),
        let after = unsafe DayDetail(after.span.bytes)
      else { continue }
      let day = UTCDay(daysSince1970: row["day"])
      let key = BucketKey(tenant: row["tenant"], meter: meter, day: day)
      let position = try position(of: key, rows)
      let change = BackfillChange(before, after)
      guard change.apply(to: &buckets[position].detail, of: meter) else {
        throw StoreError.refused(
          what: "backfill \(backfill.id): \(meter.rawValue) on \(day) does not fit any more",
          remedy: "Rebuild the days again.")
      }
      buckets[position].isChanged = true
      if change.changesSamples { gaugeDays[key.series] = gaugeDays[key.series].spanning(day) }
      newestEvent[key.tenant] = newestEvent[key.tenant] ?? Timestamp(microseconds: .min)
    }
  }

  private func finish(
    _ backfill: Backfill, batch: Int64, _ judged: [(LetterRetry, RetryOutcome)],
    _ rules: IngestRules, _ db: Database
  ) throws {
    if let permit = backfill.permit { try Store.useGrant(permit, at: rules.now, db) }
    try db.execute(sql: "DELETE FROM backfill_day WHERE backfill = ?", arguments: [backfill.id])
    try db.execute(
      sql: "UPDATE backfill SET state = 'applied', ended_at = ?2, batch = ?3 WHERE id = ?1",
      arguments: [backfill.id, rules.now.microseconds, batch])
    let last = backfill.days.upperBound.advanced(by: -1)
    var entries = judged.isEmpty ? [] : RetryStory(judged, at: rules.now).entries
    entries.append(
      TimelineEntry(
        at: rules.now, kind: .usage, severity: .notice, partnerID: nil, tenantID: backfill.tenant,
        text: "backfill \(backfill.id) of \(backfill.days.lowerBound) to \(last) is in place: "
          + "\(backfill.differing) days changed", actor: backfill.askedBy))
    try Store.append(entries, db)
  }
}

extension ClosedRange<UTCDay>? {
  fileprivate func spanning(_ day: UTCDay) -> ClosedRange<UTCDay> {
    guard let self else { return day...day }
    return min(self.lowerBound, day)...max(self.upperBound, day)
  }
}

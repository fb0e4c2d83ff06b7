package import Domain
internal import GRDB

extension IngestSession {
  /// The worker's daily step: carries every level from its last sample to the current day, so that
  /// `tenant_usage` and rating see the days without events, then closes the open periods that ended
  /// at or before `limit`. Done in transactions of a few thousand rows; one that is interrupted is
  /// taken up again, since a row that is right does not change.
  ///
  /// What a closed period lacks is an adjustment; what is too late for that stays as it was billed.
  /// Where the clock was ahead when the step was last taken, levels of days to come are taken back.
  /// Nothing may wait for a commit when it is called.
  package func carry(_ rules: IngestRules, closing limit: Timestamp) throws {
    let today = rules.now.day
    // Its rules are not those of the batches before and after it.
    places = PlaceCache()
    defer { places = PlaceCache() }
    guard !hasWork, let plan = try carryPlan(today, rules) else { return }
    if plan.ahead != nil { try takeBack(after: today, rules) }
    var index = 0
    while index < plan.series.count {
      do {
        index = try store.write { try carry(plan, from: index, through: today, rules, $0) }
      } catch {
        forget()
        throw error
      }
      clear()
      // A series is never taken up again, so nothing of it is worth keeping.
      buckets.removeAll()
    }
    try store.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO gauge_carry (id, since, through) VALUES (1, ?, ?)",
        arguments: [plan.since.daysSince1970, today.daysSince1970])
      if let ahead = plan.ahead { try Self.tellOfClock(ahead, rules, db) }
      try Self.close(endedBefore: limit, at: rules.now, db)
    }
  }

  private static func close(endedBefore limit: Timestamp, at now: Timestamp, _ db: Database) throws
  {
    for (period, isClosed) in try Store.billingPeriods(db)
    where !isClosed && period.endDay.start <= limit {
      try db.execute(
        sql: "UPDATE billing_period SET state = 'closed', closed_at = ? WHERE period = ?",
        arguments: [now.microseconds, period.description])
    }
  }

  /// Whether anything was ever taken in.
  package var hasBatches: Bool {
    get throws {
      try store.read { db in
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM ingest_batch)") ?? false
      }
    }
  }

  /// Whether the daily step was ever taken.
  package var hasCarried: Bool {
    get throws {
      try store.read { db in
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM gauge_carry)") ?? false
      }
    }
  }

  private struct CarryPlan {
    /// Series of gauges with the day of their last sample.
    var series: [(series: UInt64, sampled: UTCDay)] = []
    /// The first day to fill, and the first that all series are carried over.
    var first: UTCDay
    var since: UTCDay
    /// Where the step was taken last, if that day is still to come: the clock was ahead.
    var ahead: UTCDay?
  }

  /// `nil` where the day is done.
  private func carryPlan(_ today: UTCDay, _ rules: IngestRules) throws -> CarryPlan? {
    try store.read { db in
      let row = try Row.fetchOne(db, sql: "SELECT since, through FROM gauge_carry")
      let through = row.map { UTCDay(daysSince1970: $0["through"]) }
      if through == today { return nil }
      let open = firstOpenDay(today, rules)
      var plan = CarryPlan(first: open, since: open)
      if let row, let through, through > today {
        plan.ahead = through
        let since = UTCDay(daysSince1970: row["since"])
        if since <= today { (plan.first, plan.since) = (today.advanced(by: 1), since) }
      } else if let row, let through {
        plan.first = max(through.advanced(by: 1), today.advanced(by: -Self.longestGap))
        plan.since = carriedSince(UTCDay(daysSince1970: row["since"]), plan.first, today, rules)
      }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT tenant, metric, max(day) FROM usage_day
          WHERE samples > 0 AND metric IN ('seat', 'storage_gb_month') GROUP BY tenant, metric
          """)
      while let row = try rows.next() {
        guard let meter = Meter(rawValue: row[1]) else { continue }
        let day = UTCDay(daysSince1970: row[2])
        plan.series.append((BucketKey(tenant: row[0], meter: meter, day: day).series, day))
      }
      return plan
    }
  }

  /// The first day from which on all days are carried into, now that those from `first` on are.
  private func carriedSince(
    _ since: UTCDay, _ first: UTCDay, _ today: UTCDay, _ rules: IngestRules
  ) -> UTCDay {
    var since = since
    var month = first.month
    while month <= today.month {
      if !takesLevel(month.firstDay, rules) { since = month.endDay }
      month = month.next
    }
    return since
  }

  /// The first day of the months that are open without a gap up to today.
  private func firstOpenDay(_ today: UTCDay, _ rules: IngestRules) -> UTCDay {
    var month = today.month
    for _ in 0..<12 where rules.place(month.previous.firstDay.start) == .own {
      month = month.previous
    }
    return month.firstDay
  }

  /// Rows that a transaction looks at, at most: about 2 MB of them.
  private static let carriedAtOnce = 4000

  /// Fills rows of series from `index` on, until a transaction is large enough; returns how far.
  private func carry(
    _ plan: CarryPlan, from index: Int, through today: UTCDay, _ rules: IngestRules,
    _ db: Database
  ) throws -> Int {
    let rows = try BucketRows(db)
    var next = index
    var changed = 0
    while next < plan.series.count, changed < 5000, buckets.buckets.count < Self.carriedAtOnce {
      let (series, sampled) = plan.series[next]
      changed += try carry(series, sampled, from: plan.first, through: today, rules, rows)
      next += 1
    }
    if changed > 0 { try writeCarried(rules, db) }
    return next
  }

  /// The changed rows, as a batch without lines.
  func writeCarried(_ rules: IngestRules, _ db: Database) throws {
    let id = try (Int64.fetchOne(db, sql: "SELECT max(id) FROM ingest_batch") ?? 0) + 1
    try db.execute(
      sql: """
        INSERT INTO ingest_batch (id, at, lines, accepted, duplicates, dead_letters, bytes)
        VALUES (?, ?, 0, 0, 0, 0, 0)
        """, arguments: [id, rules.now.microseconds])
    try writeBuckets(id, rules, db)
    try writePeriods(db)
    try writeTenants(id, db)
    try db.notifyChanges(in: .fullDatabase)
  }

  /// Returns how many rows change.
  private func carry(
    _ series: UInt64, _ sampled: UTCDay, from first: UTCDay, through today: UTCDay,
    _ rules: IngestRules, _ rows: borrowing BucketRows
  ) throws -> Int {
    let key = BucketKey(series: series, day: sampled)
    guard let level = buckets[try position(of: key, rows)].detail.closing, level != 0 else {
      return 0
    }
    var day = max(first, sampled.advanced(by: 1))
    var changed = 0
    while day <= today {
      let position = try position(of: key.on(day), rows)
      if buckets[position].detail.carried != level, takesLevel(day, rules) {
        buckets[position].detail.carried = level
        buckets[position].isChanged = true
        changed += 1
      }
      day = day.advanced(by: 1)
    }
    // No newer event, but a bucket that the figures have not seen.
    if changed > 0 { newestEvent[key.tenant] = Timestamp(microseconds: .min) }
    return changed
  }
}

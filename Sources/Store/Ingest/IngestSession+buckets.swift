internal import Domain
internal import GRDB

extension IngestSession {
  /// Writes the changed buckets. What changes a day of a closed period is an adjustment in the
  /// next open one; the day's own quantity stays as it was billed.
  func writeBuckets(_ batch: Int64, _ rules: IngestRules, _ db: Database) throws {
    var rows = try BucketRows(db)
    try carryLevels(rows, rules, db)
    for position in buckets.changed {
      try settle(position, batch, rules, db)
      try rows.store(buckets[position], watermark: batch)
      buckets.settle(position)
    }
  }

  /// The row's hours as they are before this batch, unless an earlier one has kept them; none where
  /// there is no row: an empty mask, no carried level, no samples.
  private func keepBilled(_ key: BucketKey, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO usage_billed (tenant, metric, day, detail)
        VALUES (?1, ?2, ?3, ifnull((SELECT detail FROM usage_day
          WHERE tenant = ?1 AND metric = ?2 AND day = ?3), x'000000'))
        """, arguments: [key.tenant, key.meter.rawValue, key.day.daysSince1970])
  }

  private func settle(
    _ position: Int, _ batch: Int64, _ rules: IngestRules, _ db: Database
  ) throws {
    let key = buckets[position].key
    let total = buckets[position].detail.quantity(of: key.meter)
    buckets[position].revision += 1
    let period: BillingPeriod
    switch places.place(of: key.day, rules) {
    case .adjustment(let next), .late(let next, _): period = next
    case .own, .refused:
      buckets[position].quantity = total - buckets[position].late
      return
    }
    if buckets[position].late == 0 { try keepBilled(key, db) }
    let late = total - buckets[position].quantity
    let change = late - buckets[position].late
    buckets[position].late = late
    guard change != 0 else { return }
    try db.execute(
      sql: """
        INSERT INTO usage_adjustment (tenant, metric, period, day, quantity, watermark)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE SET quantity = quantity + ?5, watermark = ?6
        """,
      arguments: [
        key.tenant, key.meter.rawValue, period.description, key.day.daysSince1970, change, batch,
      ])
  }
}

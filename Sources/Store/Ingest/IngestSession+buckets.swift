internal import Domain
internal import GRDB

extension IngestSession {
  /// Writes the changed buckets. What changes a day of a closed period is an adjustment in the
  /// next open one; the day's own quantity stays as it was billed.
  func writeBuckets(_ batch: Int64, _ rules: IngestRules, _ db: Database) throws {
    var rows = try BucketRows(db)
    try carryLevels(rows, rules, db)
    // Taken out of the session meanwhile, so that no bucket is copied on its way to its row.
    var table = BucketTable()
    swap(&table, &buckets)
    defer { swap(&table, &buckets) }
    try table.forEachChanged { bucket in
      try settle(&bucket, batch, rules, db)
      try rows.store(bucket, watermark: batch)
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
    _ bucket: inout Bucket, _ batch: Int64, _ rules: IngestRules, _ db: Database
  ) throws {
    let key = bucket.key
    let total = bucket.detail.quantity(of: key.meter)
    bucket.revision += 1
    let period: BillingPeriod
    switch places.place(of: key.day, rules) {
    case .adjustment(let next), .late(let next, _): period = next
    case .own, .refused:
      bucket.quantity = total - bucket.late
      return
    }
    if bucket.late == 0 { try keepBilled(key, db) }
    let late = total - bucket.quantity
    let change = late - bucket.late
    bucket.late = late
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

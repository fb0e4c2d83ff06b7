package import Domain
internal import GRDB

extension Store {
  /// Adds tenants with their history, all or none; their partners and plan versions are there.
  ///
  /// Rows go in whole, figures included, because every column of the catalog has an index that a
  /// later update would write a second time. Call `finishSeeding` after the last ones.
  package func seed(_ records: [SeedRecord]) throws {
    try write { db in
      try Self.withLargeCache(db) {
        let rows = try SeedRows(db)
        var buckets = try BucketRows(db)
        let months = try MonthRows(db)
        for record in records {
          let number = try rows.insert(record)
          try Self.store(record.buckets, tenant: number, &buckets)
          if record.figures.approvals != nil {
            try record.figures.writeApprovals(db, partner: record.tenant.partnerID.rawValue)
          }
          for month in record.months {
            try months.put(month, tenant: number, isRunning: false)
          }
        }
        try Self.append(records.flatMap(\.timeline), db)
      }
    }
  }

  /// Packs the catalog, marks the figures as reckoned up to a day and ended months as kept, and
  /// folds the log back into the file.
  package func finishSeeding(
    figuresOf day: UTCDay, keeping ended: [BillingPeriod] = [], costs: CostHistory
  ) throws {
    try write { db in
      try CatalogPages.packStale(db)
      try db.execute(sql: "UPDATE catalog_state SET figures_version = figures_version + 1")
      try db.execute(
        sql: "UPDATE figures_state SET tenants = (SELECT max(number) FROM tenant), day = ?",
        arguments: [day.daysSince1970])
      try db.execute(sql: "DELETE FROM figures_due")
      for period in ended {
        try Self.keepMonth(period, costVersion: costs.model(for: period).version, db)
      }
    }
    for period in ended {
      _ = try settle(period, costs: costs.model(for: period), now: day.start)
    }
    do {
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA optimize")
        _ = try db.checkpoint(.truncate)
      }
    } catch { throw StoreError(error, path: path) }
  }

  private static func store(
    _ seeded: [SeedBucket], tenant: Int64, _ rows: inout BucketRows
  ) throws {
    for one in seeded {
      var bucket = Bucket(key: BucketKey(tenant: tenant, meter: one.meter, day: one.day))
      bucket.detail.carried = one.carried
      for hour in one.hours {
        guard bucket.detail.add(hour.micro, hour: hour.hour, events: hour.events) else {
          throw StoreError.refused(
            what: "The \(one.meter.rawValue) of \(one.day) is beyond what a bucket can hold",
            remedy: "Seed a smaller level.")
        }
      }
      for level in one.levels {
        let at = Int64(level.hour) * Timestamp.perHour
        bucket.detail.insert(GaugeSample(at: at, level: level.micro), hour: level.hour)
      }
      bucket.quantity = bucket.detail.quantity(of: one.meter)
      bucket.revision = 1
      try rows.store(bucket, watermark: 0)
    }
  }
}

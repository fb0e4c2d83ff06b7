internal import Domain
internal import GRDB

extension Store {
  /// Reads what a recomputation of the wanted buckets needs. Batches that admitted nothing have
  /// nothing to say. Buckets that only a seed has written
  /// are left out: there is no line behind them.
  package func recountSources(_ query: RecountQuery) throws -> RecountSources {
    try read { try Self.recountSources(query, $0) }
  }

  static func recountSources(_ query: RecountQuery, _ db: Database) throws -> RecountSources {
    var sources = RecountSources()
    sources.watermark = try Int64.fetchOne(db, sql: "SELECT max(id) FROM ingest_batch") ?? 0
    if let row = try Row.fetchOne(db, sql: "SELECT since, through FROM gauge_carry") {
      let since = UTCDay(daysSince1970: row["since"])
      sources.carried = since...UTCDay(daysSince1970: row["through"])
    }
    for row in try Row.fetchAll(db, sql: "SELECT * FROM ingest_file") {
      let file = IngestFile(row: row)
      sources.files[file.id] = file
    }
    sources.ranges = try Row.fetchAll(
      db,
      sql: """
        SELECT p.* FROM ingest_batch_file p JOIN ingest_batch b ON b.id = p.batch
        WHERE b.accepted > 0 OR EXISTS (SELECT 1 FROM dead_letter d
          WHERE d.batch = p.batch AND d.file = p.file AND d.resolution = 'accepted')
        ORDER BY p.batch, p.file
        """
    ).map { row in
      RecountSources.Range(
        batch: row["batch"], file: row["file"],
        bytes: (row["first_byte"] as Int64)..<(row["end_byte"] as Int64))
    }
    sources.letters = try Row.fetchAll(
      db,
      sql: """
        SELECT file, byte_offset, CASE resolution WHEN 'accepted' THEN settled_batch END AS batch
        FROM dead_letter ORDER BY settled_batch, id
        """
    ).map {
      RecountSources.Letter(file: $0["file"], offset: $0["byte_offset"], admittedIn: $0["batch"])
    }
    try readBuckets(query, into: &sources, db)
    return sources
  }

  private static func readBuckets(
    _ query: RecountQuery, into sources: inout RecountSources, _ db: Database
  ) throws {
    let first = query.days?.lowerBound.daysSince1970 ?? Int32.min
    let end = query.days?.upperBound.daysSince1970 ?? Int32.max
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT t.tenant_id, u.metric, u.day, u.quantity + u.late AS units, u.late, u.events,
          u.revision, u.watermark, ifnull((SELECT group_concat(a.period, ' ') FROM usage_adjustment a
            WHERE u.late <> 0 AND a.quantity <> 0
              AND (a.tenant, a.metric, a.day) = (u.tenant, u.metric, u.day)), '') AS billed_in
        FROM usage_day u JOIN tenant t ON t.number = u.tenant
        WHERE u.watermark > 0 AND u.day >= ? AND u.day < ? AND (?3 IS NULL OR t.tenant_id = ?3)
        """, arguments: [first, end, query.tenant?.rawValue])
    while let row = try rows.next() {
      guard let key = RecountKey(row), query.includes(key) else { continue }
      sources.stored[key] = RecountSources.Stored(
        units: row["units"], late: row["late"], billedIn: row["billed_in"], events: row["events"],
        revision: row["revision"],
        watermark: row["watermark"])
    }
    for tenant in Set(sources.stored.keys.map(\.tenantID)).union(query.tenant.map { [$0] } ?? []) {
      sources.seeded += try seeded(tenant, before: end, db)
    }
  }

  private static func seeded(
    _ tenant: TenantID, before end: Int32, _ db: Database
  ) throws -> [RecountSources.Seeded] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT ?1 AS tenant_id, metric, day, detail FROM usage_day
        WHERE tenant = (SELECT number FROM tenant WHERE tenant_id = ?1) AND watermark = 0
          AND day < ?2
        UNION ALL
        SELECT ?1, metric, day, detail FROM usage_seed
        WHERE tenant = (SELECT number FROM tenant WHERE tenant_id = ?1) AND day < ?2
        """, arguments: [tenant.rawValue, end]
    ).compactMap { row in
      let bytes = row.bytes("detail")
      // Plain bytes; the span does not outlive the call.
      guard let key = RecountKey(row), let detail = unsafe DayDetail(bytes.span.bytes)
      else { return nil }
      return RecountSources.Seeded(
        key: key, units: detail.units.reduce(0, +), events: detail.eventCount,
        samples: detail.samples.map { (at: $0.at, level: $0.level) }, carried: detail.carried)
    }
  }
}

extension RecountKey {
  init?(_ row: Row) {
    guard let meter = Meter(rawValue: row["metric"]) else { return nil }
    self.init(
      tenantID: TenantID(row["tenant_id"] as String), meter: meter,
      day: UTCDay(daysSince1970: row["day"]))
  }
}

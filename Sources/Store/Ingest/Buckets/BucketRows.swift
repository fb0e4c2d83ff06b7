internal import Domain
internal import GRDB

/// Reads and writes `usage_day` within one access to the database.
struct BucketRows: ~Copyable {
  private let select: RawStatement
  private let upsert: RawStatement
  /// Half the work of an upsert, where there is a row.
  private let update: RawStatement
  private let keepSeed: RawStatement
  private let previousSample: RawStatement
  private let nextSample: RawStatement
  private var bytes: [UInt8] = []

  init(_ db: Database) throws {
    let row = "FROM usage_day WHERE tenant = ?1 AND metric = ?2"
    // All or none: a noncopyable value is not taken apart when a later part fails.
    let select = try RawStatement(
      db,
      """
      SELECT day, quantity, late, revision, detail, watermark \(row)
        AND day BETWEEN ?3 AND ?4 ORDER BY day
      """)
    let upsert = try RawStatement(
      db,
      """
      INSERT INTO usage_day (tenant, metric, day, quantity, late, events, samples, revision,
        watermark, detail)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      ON CONFLICT DO UPDATE SET quantity = ?4, late = ?5, events = ?6, samples = ?7,
        revision = ?8, watermark = ?9, detail = ?10
      """)
    let update = try RawStatement(
      db,
      """
      UPDATE usage_day SET quantity = ?4, late = ?5, events = ?6, samples = ?7, revision = ?8,
        watermark = ?9, detail = ?10
      WHERE tenant = ?1 AND metric = ?2 AND day = ?3
      """)
    let keepSeed = try RawStatement(
      db,
      """
      INSERT INTO usage_seed (tenant, metric, day, quantity, detail)
      SELECT tenant, metric, day, quantity, detail \(row) AND day = ?3
      """)
    let previousSample = try RawStatement(
      db, "SELECT day \(row) AND day < ?3 AND samples > 0 ORDER BY day DESC LIMIT 1")
    let nextSample = try RawStatement(
      db, "SELECT day \(row) AND day > ?3 AND samples > 0 ORDER BY day LIMIT 1")
    self.select = select
    self.upsert = upsert
    self.update = update
    self.keepSeed = keepSeed
    self.previousSample = previousSample
    self.nextSample = nextSample
  }

  /// The stored bucket, or an empty one.
  func load(_ key: BucketKey) throws -> Bucket {
    try load(key, through: key.day).first ?? Bucket(key: key)
  }

  /// The same of some, in their order.
  func load(_ keys: [BucketKey]) throws -> [Bucket] {
    var found: [Bucket] = []
    found.reserveCapacity(keys.count)
    for key in keys { found.append(try load(key)) }
    return found
  }

  /// The stored buckets of a tenant and meter from one day to another.
  func load(_ first: BucketKey, through last: UTCDay) throws -> [Bucket] {
    Self.bind(first, select)
    select.bind(4, Int64(last.daysSince1970))
    defer { select.reset() }
    var found: [Bucket] = []
    while try select.step() {
      let day = UTCDay(daysSince1970: Int32(truncatingIfNeeded: select.integer(0)))
      found.append(try loaded(first.on(day)))
    }
    return found
  }

  /// What the row at hand says.
  private func loaded(_ key: BucketKey) throws -> Bucket {
    var bucket = Bucket(key: key)
    bucket.quantity = select.integer(1)
    bucket.late = select.integer(2)
    bucket.revision = select.integer(3)
    bucket.isSeeded = select.integer(5) == 0
    guard let detail = select.withBytes(4, { DayDetail($0) }) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT,
        message: "the detail of usage_day \(key.meter.rawValue) \(key.day) cannot be read; "
          + "restore a backup")
    }
    bucket.detail = detail
    return bucket
  }

  mutating func store(_ bucket: borrowing Bucket, watermark: Int64) throws {
    if bucket.isSeeded {
      Self.bind(bucket.key, keepSeed)
      try keepSeed.run()
    }
    bytes.removeAll(keepingCapacity: true)
    bucket.detail.encode(to: &bytes)
    // A first revision has no row yet; nor has one that somebody has deleted meanwhile.
    if bucket.revision > 1, try run(update, bucket, watermark) { return }
    _ = try run(upsert, bucket, watermark)
  }

  /// Whether it has written a row.
  private func run(
    _ statement: borrowing RawStatement, _ bucket: borrowing Bucket, _ watermark: Int64
  ) throws -> Bool {
    Self.bind(bucket.key, statement)
    statement.bind(4, bucket.quantity)
    statement.bind(5, bucket.late)
    statement.bind(6, bucket.detail.eventCount)
    statement.bind(7, Int64(bucket.detail.samples.count))
    statement.bind(8, bucket.revision)
    statement.bind(9, watermark)
    // Plain bytes; the span does not outlive the call.
    try unsafe statement.run(10, bytes.span.bytes)
    return statement.hasChanged
  }

  /// The nearest stored day before or after with a sample of the same tenant and meter.
  func sampledDay(_ key: BucketKey, before: Bool) throws -> UTCDay? {
    before ? try Self.day(key, previousSample) : try Self.day(key, nextSample)
  }

  private static func day(_ key: BucketKey, _ statement: borrowing RawStatement) throws -> UTCDay? {
    bind(key, statement)
    defer { statement.reset() }
    return try statement.step()
      ? UTCDay(daysSince1970: Int32(truncatingIfNeeded: statement.integer(0))) : nil
  }

  private static func bind(_ key: BucketKey, _ statement: borrowing RawStatement) {
    statement.bind(1, key.tenant)
    statement.bind(2, key.meter.rawValue)
    statement.bind(3, Int64(key.day.daysSince1970))
  }
}

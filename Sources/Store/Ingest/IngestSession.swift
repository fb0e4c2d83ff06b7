internal import Domain
internal import GRDB

/// Takes decoded pieces in and commits them: keys, buckets, dead letters and the files' progress in
/// one transaction. What is admitted stays in memory until `commit`; after a failure all of it is
/// forgotten, and the worker reads on from the committed progress.
///
/// One thread uses it, the one that holds the lease of the store.
package final class IngestSession {
  let store: Store
  let lease: IngestLease
  let limits: IngestLimits
  var runs = KeyRuns()
  /// Keys of the running batch: in memory, being written ahead of the commit (asked for duplicates
  /// until their run can be, then emptied to be filled again), and written.
  var pending = PendingKeys()
  var leaving = PendingKeys()
  var staging: KeyStaging?
  var staged: [KeyRun] = []
  var buckets = BucketTable()
  var tenants = TenantNumbers()
  var places = PlaceCache()
  var counts = IngestCounts()
  var letters = PendingLetters()
  /// By file id: its newest state, and which of its bytes the running batch covers.
  var files: [Int64: (file: IngestFile, bytes: Range<Int64>)] = [:]
  /// By tenant number: its newest event of the batch.
  var newestEvent: [Int64: Timestamp] = [:]
  /// By series of a gauge: the days whose samples the batch has changed.
  var gaugeDays: [UInt64: ClosedRange<UTCDay>] = [:]
  /// What the timeline has not been told yet, and when it was told last.
  var untold = IngestCounts()
  var toldAt: Timestamp?
  /// Of the piece that is being taken in: what is known of its keys, what the next events add, and
  /// the newest event of each tenant. Kept for their memory.
  var found = KeyFindings()
  var amounts: [HourAmount] = []
  var newestOfPiece = NewestEvents()
  /// Whether buckets are read by the month, and the first of each month that the batch has read.
  var readsAhead = false
  var monthsRead: Set<BucketKey> = []
  /// Whether the writer's page cache is sized for a large batch.
  var hasWideCache = false

  package init(
    store: Store, lease: IngestLease, limits: IngestLimits = IngestLimits()
  ) throws {
    self.store = store
    self.lease = lease
    self.limits = limits
    try access { db in
      try runs.load(db)
      try runs.sweep(db)
    }
  }

  /// Whether a commit is due before the next piece.
  package var isFull: Bool {
    batchKeys >= limits.batch || buckets.isFull || letters.count >= limits.letters
      || letters.bytes >= limits.letterBytes
  }
  package var hasWork: Bool { !files.isEmpty }

  /// The writer's connection, outside a transaction.
  func access<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try store.pool.writeWithoutTransaction(body)
    } catch {
      forget()
      throw StoreError(error, path: store.path)
    }
  }

  /// Drops whatever is not committed.
  func forget() {
    staging?.wait()
    staging = nil
    staged = []
    runs = KeyRuns()
    pending.removeAll()
    leaving = PendingKeys()
    buckets.removeAll()
    tenants = TenantNumbers()
    places = PlaceCache()
    counts = IngestCounts()
    letters.removeAll()
    files = [:]
    newestEvent = [:]
    gaugeDays = [:]
    monthsRead = []
    newestOfPiece = NewestEvents()
    needsLoad = true
  }

  var needsLoad = false
}

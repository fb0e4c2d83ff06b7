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
  var runs = KeyRuns()
  var pending = PendingKeys()
  var buckets = BucketTable()
  var tenants = TenantNumbers()
  var places = PlaceCache()
  var counts = IngestCounts()
  var letters: [(letter: DeadLetter, file: Int64)] = []
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
  /// Whether the writer's page cache is sized for a large batch.
  var hasWideCache = false

  package init(store: Store, lease: IngestLease) throws {
    self.store = store
    self.lease = lease
    try access { try runs.load($0) }
  }

  /// Events that a commit would write.
  package var pendingEvents: Int { pending.count }
  /// Whether memory asks for a commit before the next piece.
  package var isFull: Bool { pending.count >= limit || buckets.isFull }
  package var hasWork: Bool { !files.isEmpty }

  /// Keys that a batch holds at most, but for one piece: the fewer the batches, the fewer times a
  /// bucket is written. What the filters of the stored keys take of the memory, batches go without.
  private var limit: Int {
    switch runs.filterBytes {
    case ..<(12 << 20): 3_000_000
    case ..<(48 << 20): 1_500_000
    default: 750_000
    }
  }

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
    runs = KeyRuns()
    pending.removeAll()
    buckets.removeAll()
    tenants = TenantNumbers()
    places = PlaceCache()
    counts = IngestCounts()
    letters = []
    files = [:]
    newestEvent = [:]
    gaugeDays = [:]
    newestOfPiece = NewestEvents()
    needsLoad = true
  }

  var needsLoad = false
}

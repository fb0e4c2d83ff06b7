/// How many keys a batch holds, and how many of them in memory.
package struct IngestLimits: Equatable, Sendable {
  /// Keys after which a batch is committed, but for one piece: the fewer the batches, the fewer
  /// times a bucket is written, and the more is read again after a failure.
  package var batch: Int
  /// Keys in memory after which they are written ahead of the commit; `nil` for what the filters
  /// of the stored keys leave room for.
  package var staged: Int?

  /// Dead letters, and bytes of their lines, after which a batch is committed.
  package var letters = 16_384
  package var letterBytes = 16 << 20

  /// Events of a piece from which on buckets are read ahead.
  package var aheadPiece: Int

  package init(batch: Int = 6_000_000, staged: Int? = nil, aheadPiece: Int = 16_384) {
    self.batch = batch
    self.staged = staged
    self.aheadPiece = aheadPiece
  }

  /// Not where so many tenants take part that the cache could not hold a month of them.
  func readsAhead(_ piece: IngestPiece) -> Bool {
    piece.events.count >= aheadPiece && piece.tenants.count * 100 <= BucketTable.limit
  }

  /// Runs of 2,097,152 keys are never merged; a store with many of them has less memory to spare.
  /// Each is what fills tables of keys of some size to 73 %.
  func staged(besideFilters bytes: Int) -> Int {
    staged ?? (bytes < 20 << 20 ? 2_150_000 : bytes < 72 << 20 ? 1_075_000 : 537_000)
  }
}

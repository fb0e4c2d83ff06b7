internal import Dispatch
internal import GRDB
internal import Synchronization

extension IngestSession {
  /// What a cold session needs for its first piece: for a few events on a large store, reading it is
  /// most of the work.
  private struct Cold: Sendable {
    var filters: [Int64: KeyFilter] = [:]
    var buckets: [Bucket] = []
  }

  /// Parts that the filters are read in: more than threads, since buckets are read beside them.
  private static let filterParts = 4

  /// Reads the filters of stored runs, and the buckets of the piece unless they are read by the month,
  /// side by side, each part on a connection of its own.
  func readCold(_ piece: IngestPiece) throws {
    let unread = runs.unread
    guard unread.count > 1, !piece.events.isEmpty else { return }
    var missing: [BucketKey] = []
    if !readsAhead {
      try store.pool.read { try tenants.extend(piece.tenants, $0) }
      missing = missingBuckets(of: piece) { _ in true }
    }
    let cold = Mutex<Result<Cold, any Error>>(.success(Cold()))
    DispatchQueue.concurrentPerform(iterations: Self.filterParts + 1) { [store, missing] part in
      let read = Result {
        try store.pool.read { db in
          guard part > 0 else { return Cold(buckets: try BucketRows(db).load(missing)) }
          let runs = unread.indices.filter { $0 % Self.filterParts == part - 1 }.map { unread[$0] }
          return Cold(filters: try KeyRuns.filters(of: runs, db))
        }
      }
      cold.withLock { all in
        all = Result {
          let (one, other) = (try all.get(), try read.get())
          return Cold(
            filters: one.filters.merging(other.filters) { $1 },
            buckets: one.buckets.isEmpty ? other.buckets : one.buckets)
        }
      }
    }
    let found = try cold.withLock { try $0.get() }
    runs.filters.merge(found.filters) { $1 }
    for bucket in found.buckets { _ = buckets.add(bucket) }
  }
}

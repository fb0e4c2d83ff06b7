internal import Dispatch
internal import GRDB
internal import Synchronization

extension KeyRuns {
  /// Reads the filters of stored runs that are not in memory, on two threads with a connection
  /// each: for a few events on a large store this is most of the work.
  mutating func readFilters(_ store: Store) throws {
    let unread = runs.filter { !$0.isSmall && filters[$0.id] == nil }
    guard unread.count > 1 else { return }
    let read = Mutex<Result<[Int64: KeyFilter], any Error>>(.success([:]))
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      let found = Result {
        try store.pool.read { db in
          let reader = try KeyReader(db)
          return try unread.indices.filter { $0 % 2 == half }
            .map { (unread[$0].id, try reader.filter(of: unread[$0])) }
        }
      }
      read.withLock { all in
        all = Result { try all.get().merging(found.get()) { $1 } }
      }
    }
    filters.merge(try read.withLock { try $0.get() }) { $1 }
  }
}

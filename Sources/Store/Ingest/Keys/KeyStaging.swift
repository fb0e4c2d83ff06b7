internal import Dispatch
internal import Domain
internal import GRDB
internal import Synchronization

/// Writes keys of the running batch ahead of its commit, on a thread of its own, so that decoding
/// and admission go on meanwhile.
///
/// Rows of keys mean nothing before the row of their run is there, which only the transaction of
/// the batch writes. A process that is killed in between leaves rows that no run names; they take
/// room until the next session deletes them, and nothing else.
final class KeyStaging: Sendable {
  /// What is to be written. Whoever writes takes it, so that nobody shares its memory afterwards.
  private let keys: Mutex<PendingKeys?>
  private let outcome = Mutex<Result<WrittenRun, any Error>?>(nil)
  private let work = DispatchGroup()

  init(_ keys: PendingKeys, admittedAt: Timestamp, in store: Store) {
    self.keys = Mutex(keys)
    DispatchQueue.global(qos: .userInitiated).async(group: work) { [self] in
      let result = Result {
        try store.pool.writeWithoutTransaction { db in
          try KeyRuns.writeAhead(take(), admittedAt: admittedAt, db)
        }
      }
      outcome.withLock { $0 = result }
    }
  }

  private func take() -> PendingKeys { keys.withLock { $0.take() ?? PendingKeys() } }

  var isDone: Bool { outcome.withLock { $0 != nil } }

  /// Waits for the last row.
  func wait() { work.wait() }

  /// The run, once it is written.
  func finish() throws -> WrittenRun? {
    wait()
    return try outcome.withLock { try $0?.get() }
  }
}

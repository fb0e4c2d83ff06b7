internal import Glibc
internal import Synchronization

/// The right to be the one worker of a store, or the one that rebuilds days of it: a lock on a file beside it, which the system takes
/// back when the process ends, however it ends.
package final class IngestLease: Sendable {
  /// -1 once given back.
  private let descriptor: Mutex<Int32>

  /// What one process at a time may do.
  package enum Work: String, Sendable {
    case worker
    case backfill
  }

  /// Throws `IngestError.leased` while another worker has it, or `backfilling`.
  package convenience init(store: Store, for work: Work = .worker) throws {
    try self.init(path: store.path, for: work)
  }

  /// Of a store that need not be open, nor whole.
  package init(path store: String, for work: Work = .worker) throws {
    let path = "\(store).\(work.rawValue)"
    // The path is a string of ours; the call keeps no pointer to it.
    let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else {
      throw StoreError.unreadable(
        path: path, detail: "the worker's lock file cannot be opened (errno \(errno))")
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw work == .worker
        ? IngestError.leased(path: store) : .backfilling(path: store)
    }
    descriptor = Mutex(opened)
  }

  deinit { release() }

  /// Writes down which folder its holder follows, for those who want to wake it.
  package func note(folder: String) {
    descriptor.withLock { descriptor in
      guard descriptor >= 0 else { return }
      ftruncate(descriptor, 0)
      // The bytes are a copy that lives through the call.
      let bytes = Array(folder.utf8)
      unsafe pwrite(descriptor, bytes, bytes.count, 0)
    }
  }

  /// Gives it back before the object goes; a second call does nothing.
  ///
  /// Closing alone would leave the lock with whoever has inherited the descriptor: a child process
  /// that is being started has it until its `exec`.
  package func release() {
    descriptor.withLock { descriptor in
      guard descriptor >= 0 else { return }
      flock(descriptor, LOCK_UN)
      close(descriptor)
      descriptor = -1
    }
  }
}

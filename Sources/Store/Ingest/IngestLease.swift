internal import Glibc
internal import Synchronization

/// The right to be the one worker of a store: a lock on a file beside it, which the system takes
/// back when the process ends, however it ends.
package final class IngestLease: Sendable {
  /// -1 once given back.
  private let descriptor: Mutex<Int32>

  /// Throws `IngestError.leased` while another worker has it.
  package init(store: Store) throws {
    let path = "\(store.path).worker"
    // The path is a string of ours; the call keeps no pointer to it.
    let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else {
      throw StoreError.unreadable(
        path: path, detail: "the worker's lock file cannot be opened (errno \(errno))")
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw IngestError.leased(path: store.path)
    }
    descriptor = Mutex(opened)
  }

  deinit { release() }

  /// Gives it back before the object goes; a second call does nothing.
  package func release() {
    descriptor.withLock { descriptor in
      if descriptor >= 0 { close(descriptor) }
      descriptor = -1
    }
  }
}

import Glibc

/// Tells other processes that a console has a store open, also where it is not its worker: a shared
/// lock on a file beside the store, which the system takes back however the process ends.
final class StorePresence: Sendable {
  enum Company {
    /// Any number of consoles at a time.
    case shared
    /// Nobody else: for who takes the store away.
    case alone
  }

  private let descriptor: Int32

  /// `nil` where others stand against it, or where nothing can be written beside the store.
  init?(ofStore store: String, _ company: Company = .shared) {
    // The path is a string of ours; the call keeps no pointer to it.
    descriptor = unsafe open("\(store).open", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    let wanted = company == .shared ? LOCK_SH : LOCK_EX
    guard flock(descriptor, wanted | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit {
    release()
    close(descriptor)
  }

  /// A child that is being started has the descriptor until its `exec`; closing alone would leave
  /// the lock with it.
  func release() { flock(descriptor, LOCK_UN) }
}

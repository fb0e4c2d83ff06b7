internal import Glibc
internal import Synchronization

/// Ends the process by SIGKILL at a chosen step of its emitter, so that a test dies exactly where
/// it means to: `METER_KILL_AT=3` is the third step.
final class KillPoint: Sendable {
  private let left: Atomic<Int>

  /// `nil` where the environment asks for no such end.
  init?() {
    // The string is copied at once.
    guard let text = unsafe getenv("METER_KILL_AT"), let step = Int(unsafe String(cString: text))
    else { return nil }
    left = Atomic(step)
  }

  func pass() {
    guard left.subtract(1, ordering: .relaxed).newValue == 0 else { return }
    kill(getpid(), SIGKILL)
  }
}

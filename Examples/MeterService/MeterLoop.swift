internal import Glibc
internal import MeteringEmitter

/// Runs a meter's rounds. SIGINT and SIGTERM end it between two rounds, never within one.
package struct MeterLoop {
  private var signals = sigset_t()
  private let seconds: Int

  /// - Parameter seconds: what lies between two rounds.
  package init(seconds: Int) {
    self.seconds = seconds
    // The set is ours; blocked signals wait until `pause` asks for them.
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// One round, or rounds until a signal comes. A spool that cannot be written is reported, and
  /// the next round begins at the last checkpoint: what is emitted again has the same keys.
  package mutating func run(_ options: MeterOptions, round: () throws -> Void) throws {
    guard options.follow else { return try round() }
    repeat {
      do { try round() } catch let error as EmitterError {
        guard case .unwritable = error else { throw error }
        Message.write("\(error)")
      }
    } while !pause()
  }

  /// Whether a signal came before the time was over.
  private mutating func pause() -> Bool {
    var time = timespec(tv_sec: seconds, tv_nsec: 0)
    // Both structures are ours and live through the call.
    return unsafe sigtimedwait(&signals, nil, &time) > 0
  }
}

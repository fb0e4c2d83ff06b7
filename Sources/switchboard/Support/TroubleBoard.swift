import Synchronization

/// What is wrong with the work beside the console, for its banner; `nil` while all is well.
final class TroubleBoard: Sendable {
  private let text = Mutex<String?>(nil)
  private let standing = Mutex<String?>(nil)

  /// What stands comes before what passes.
  var current: String? { standing.withLock { $0 } ?? text.withLock { $0 } }

  func write(_ trouble: String?) { text.withLock { $0 = trouble } }

  /// Signs of tampering, which no later success of the worker takes away.
  func keep(_ trouble: String?) { standing.withLock { $0 = trouble } }
}

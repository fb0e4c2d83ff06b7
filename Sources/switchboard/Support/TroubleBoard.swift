import Synchronization

/// What is wrong with the work beside the console, for its banner; `nil` while all is well.
final class TroubleBoard: Sendable {
  private let text = Mutex<String?>(nil)

  var current: String? { text.withLock { $0 } }

  func write(_ trouble: String?) { text.withLock { $0 = trouble } }
}

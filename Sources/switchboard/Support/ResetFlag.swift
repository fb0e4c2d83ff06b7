import Synchronization

/// Whether the console was left in order to begin anew.
final class ResetFlag: Sendable {
  private let value = Mutex(false)

  var isSet: Bool { value.withLock { $0 } }

  func set() { value.withLock { $0 = true } }
}

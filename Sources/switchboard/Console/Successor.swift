import Domain
import Synchronization

/// The operator who takes a console over; their passphrase has been checked.
final class Successor: Sendable {
  private let name = Mutex<OperatorID?>(nil)

  var id: OperatorID? { name.withLock { $0 } }

  func set(_ id: OperatorID) { name.withLock { $0 = id } }
}

import Domain
import Synchronization

/// What the last verification of the audit log found; `nil` before the first.
final class VerdictBoard: Sendable {
  private let verdict = Mutex<AuditVerdict?>(nil)

  var current: AuditVerdict? { verdict.withLock { $0 } }

  func write(_ new: AuditVerdict) { verdict.withLock { $0 = new } }
}

import Domain
import GRDB

/// A store whose privileged rows change only together with an audit leaf and a signed record: the
/// one way to requests, approvals, execution and the audit log.
package struct ControlledStore: Sendable {
  package let store: Store
  package let attestor: Attestor
  /// Called between the statements of an execution, so that tests can end the process there.
  package var between: @Sendable (ExecutionStep) -> Void = { _ in }

  package init(store: Store, attestor: Attestor) {
    self.store = store
    self.attestor = attestor
  }

  /// Clocks of processes on one machine, and one that waited for the other's transaction.
  static let clockTolerance: Int64 = 10

  /// A time before what the store has seen: the clock was set back, and expiry would be undone.
  func requireClock(_ now: Timestamp, _ db: Database) throws {
    let mark = try Int64.fetchOne(db, sql: "SELECT high_water FROM audit_head") ?? 0
    guard now.microseconds < mark - Self.clockTolerance * Timestamp.perSecond else { return }
    throw StoreError.refused(
      what: "The clock says \(now), and the store has seen "
        + "\(Timestamp(microseconds: mark)): it was set back",
      remedy: "Set the clock right and try again; nothing was changed.")
  }
}

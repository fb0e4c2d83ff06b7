import Domain
import DualControl
import Evidence
import Store

extension Workplace {
  /// Opens a store for the console: one that was put back is shown, with a banner, and not written to.
  ///
  /// - Parameter admitted: an operator who has typed the passphrase already.
  static func openForConsole(
    _ options: GlobalOptions, isReadOnly: Bool, admitted: OperatorID? = nil
  ) throws -> Workplace {
    var place = try open(
      options, mode: isReadOnly ? .readOnly : .readWrite, refusesRollback: false,
      admitted: admitted)
    let isPutBack = !place.rollback.isEmpty
    if isPutBack, !isReadOnly {
      try place.store.close()
      place = try open(options, mode: .readOnly, admitted: admitted)
    }
    // A store from before the audit log gets its first entry now.
    if place.store.mode == .readWrite { _ = try place.control() }
    if isPutBack {
      place.trouble.keep(
        "rollback detected: an older copy of the store was put in its place; nothing is written. "
          + "Docs/runbooks/rollback.md tells what to do")
    }
    return place
  }

  /// Looks whether the log's end, the installation's row and the schema are the program's own, which
  /// takes longer than the first frame may.
  func noticeEdits() throws {
    guard trouble.current == nil,
      let finding = try (AuditTail(store).findings() + store.schemaProblems()).first
    else { return }
    trouble.keep("the store was edited from outside (\(finding)). Run `switchboard audit verify`")
  }

  /// Refuses to write to a store that was put back: what is written there would be lost, or would
  /// hide what was done.
  func refuseRollback() throws {
    guard let finding = rollback.first else { return }
    throw Failure(
      .refused,
      "rollback detected: \(finding). \(store.path) is not written to. Put the newest store back, "
        + "or go on from a backup with `switchboard restore`; Docs/runbooks/rollback.md tells how")
  }
}

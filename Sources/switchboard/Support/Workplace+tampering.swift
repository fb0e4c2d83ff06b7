import DualControl
import Evidence
import Store

extension Workplace {
  /// Tells whoever opens the store that it is not what it was left as; `audit verify` looks at all
  /// of it.
  func warnOfTampering() throws {
    for finding in try signs(rollback) {
      Output.message("warning: \(finding). \(Self.wayOut)")
    }
  }

  /// What the end of the log tells now, held against what operators have seen of it.
  func signsOfTampering() throws -> [String] {
    try signs(RollbackWatch(store, remembered: witnesses()).findings())
  }

  private func signs(_ rollback: [String]) throws -> [String] {
    try rollback.map { "rollback detected: \($0)" } + AuditTail(store).findings()
  }

  /// Refuses to unlock a key for a store whose log or schema somebody has edited.
  func refuseTampering() throws {
    let findings = try AuditTail(store).findings() + store.schemaProblems()
    guard let finding = findings.first else { return }
    throw Failure(
      .refused, "tampering detected: \(finding). Nothing is signed on top of it. \(Self.wayOut)")
  }

  /// Refuses to write at a time that is named, unless the store was made for that.
  func refuseEditedClock() throws {
    let found = try store.installFindings { ContentDigest.sha256($0) }
    guard let finding = found.problems.first else { return }
    throw Failure(.refused, "--now is refused: \(finding). \(Self.wayOut)")
  }

  private static let wayOut =
    "Run `switchboard audit verify`; Docs/runbooks/suspected-tampering.md tells how to go on"
}

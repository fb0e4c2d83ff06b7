/// What a verification of the log has found.
package struct AuditVerdict: Equatable, Sendable {
  /// Entries that were hashed.
  package var size: Int64
  package var at: Timestamp
  /// What is wrong, in sentences; empty if the log is whole.
  package var faults: [String]

  package init(size: Int64, at: Timestamp, faults: [String]) {
    self.size = size
    self.at = at
    self.faults = faults
  }
}

/// A page of the audit log, and what is known of the whole.
package struct AuditSnapshot: Equatable, Sendable {
  /// Newest first.
  package var rows: [AuditRow]
  package var hasEarlier: Bool
  /// How long the whole log is, and the Merkle root over it.
  package var head: LogCheckpoint
  /// What the last verification found; `nil` before the first.
  package var verdict: AuditVerdict?

  package init(
    rows: [AuditRow], hasEarlier: Bool, head: LogCheckpoint, verdict: AuditVerdict? = nil
  ) {
    self.rows = rows
    self.hasEarlier = hasEarlier
    self.head = head
    self.verdict = verdict
  }
}

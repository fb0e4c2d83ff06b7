/// A request for an export as the store remembers it, whatever became of it.
package struct ExportRecord: Equatable, Sendable {
  package enum Outcome: String, CaseIterable, Sendable {
    case created
    /// Content that an earlier export already had: the same bundle was written once more.
    case repeated
    case refused
    case failed
    case cancelled
  }

  /// Absent until the store has given it one.
  package var id: Int64?
  package var at: Timestamp
  package var actor: OperatorID
  package var scope: ExportScope
  package var period: BillingPeriod
  package var format: ExportFormat
  package var outcome: Outcome
  /// Why it was refused or failed; empty otherwise.
  package var reason: String
  /// Where the bundle was written.
  package var path: String
  /// What the bundle holds; `nil` where there is none.
  package var contents: ExportContents?
  /// Its entry in the audit log; absent until it is stored.
  package var auditSequence: Int64?

  package init(
    id: Int64? = nil, at: Timestamp, actor: OperatorID, scope: ExportScope, period: BillingPeriod,
    format: ExportFormat, outcome: Outcome, reason: String = "", path: String,
    contents: ExportContents? = nil, auditSequence: Int64? = nil
  ) {
    self.id = id
    self.at = at
    self.actor = actor
    self.scope = scope
    self.period = period
    self.format = format
    self.outcome = outcome
    self.reason = reason
    self.path = path
    self.contents = contents
    self.auditSequence = auditSequence
  }
}

package import Domain

/// What somebody wants exported, and where to.
package struct ExportRequest: Equatable, Sendable {
  package let scope: ExportScope
  package let period: BillingPeriod
  package let format: ExportFormat
  /// The folder that the bundle will be.
  package let place: String
  package let actor: OperatorID
  package let at: Timestamp

  package init(
    scope: ExportScope, period: BillingPeriod, format: ExportFormat, place: String,
    actor: OperatorID, at: Timestamp
  ) {
    self.scope = scope
    self.period = period
    self.format = format
    self.place = place
    self.actor = actor
    self.at = at
  }

  func record(
    outcome: ExportRecord.Outcome, reason: String = "", path: String
  ) -> ExportRecord {
    ExportRecord(
      at: at, actor: actor, scope: scope, period: period, format: format, outcome: outcome,
      reason: reason, path: path)
  }
}

package import Store

/// What one run of the reconciliation has found and done.
package struct ReconcileReport: Equatable, Sendable {
  package var recount: RecountReport
  package var outcome: ReconcileOutcome
}

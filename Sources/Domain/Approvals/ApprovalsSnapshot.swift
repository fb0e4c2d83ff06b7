/// What the approvals inbox shows.
package struct ApprovalsSnapshot: Equatable, Sendable {
  /// Requests in scope that wait for somebody's decision.
  package var pending: Int

  package init(pending: Int) { self.pending = pending }
}

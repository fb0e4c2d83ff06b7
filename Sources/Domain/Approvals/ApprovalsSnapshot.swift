/// What the approvals inbox shows.
package struct ApprovalsSnapshot: Equatable, Sendable {
  /// Those that are open, the one that ends first on top; then those that are over, newest first.
  package var requests: [RequestCard]

  package init(requests: [RequestCard] = []) { self.requests = requests }

  package var open: Int { requests.count { $0.state.isOpen } }
}

/// What the approvals inbox shows.
package struct ApprovalsSnapshot: Equatable, Sendable {
  /// Those that are open, the one that ends first on top; then those that are over, newest first.
  package var requests: [RequestCard]

  package init(requests: [RequestCard] = []) { self.requests = requests }

  package var open: Int { requests.count { $0.state.isOpen } }

  /// Becomes what it is at a moment; answers whether anything has changed.
  package mutating func expire(at now: Timestamp) -> Bool {
    var changed = false
    for index in requests.indices where requests[index].expire(at: now) { changed = true }
    return changed
  }
}

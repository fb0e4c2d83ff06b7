package import Domain

/// The inbox: requests that wait for a second person, and what has become of the others.
package struct ApprovalsPane: Equatable, Sendable {
  package private(set) var snapshot: ApprovalsSnapshot?
  /// An id, so that a request that comes or goes moves nothing.
  package private(set) var selectedID: RequestID?
  private(set) var reading = Reading()

  package init() {}

  package var selected: RequestCard? { selectedIndex.flatMap { snapshot?.requests[$0] } }

  var selectedIndex: Int? {
    guard let selectedID else { return nil }
    return snapshot?.requests.firstIndex { $0.id == selectedID }
  }

  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    reading.ask(&tickets, Effect.loadApprovals)
  }

  mutating func take(
    _ event: Event, at now: Timestamp, _ tickets: inout TicketSource
  ) -> [Effect] {
    switch event {
    case .ticked:
      // Nobody commits anything when a request runs out.
      guard snapshot?.expire(at: now) ?? false else { return [] }
      return reading.refresh(&tickets, Effect.loadApprovals)
    case .storeChanged: return reading.refresh(&tickets, Effect.loadApprovals)
    case .approvalsLoaded(let snapshot, let ticket):
      guard reading.takes(ticket) else { return [] }
      replace(snapshot, at: now)
    case .failed(let text, let ticket): reading.fails(text, ticket)
    default: return []
    }
    return reading.again(&tickets, Effect.loadApprovals)
  }

  mutating func move(by step: Int) {
    guard let requests = snapshot?.requests, !requests.isEmpty else { return }
    let index = (selectedIndex ?? 0) + step
    selectedID = requests[min(max(0, index), requests.count - 1)].id
  }

  /// The cursor stays on its request; where that has gone, on the one that takes its place.
  private mutating func replace(_ new: ApprovalsSnapshot, at now: Timestamp) {
    let index = selectedIndex ?? 0
    snapshot = new
    _ = snapshot?.expire(at: now)
    guard selectedIndex == nil else { return }
    selectedID = new.requests.isEmpty ? nil : new.requests[min(index, new.requests.count - 1)].id
  }
}

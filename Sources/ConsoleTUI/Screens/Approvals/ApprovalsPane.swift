package import Domain

/// The inbox: requests that wait for a second person.
package struct ApprovalsPane: Equatable, Sendable {
  package private(set) var snapshot: ApprovalsSnapshot?
  private(set) var reading = Reading()

  package init() {}

  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    reading.ask(&tickets, Effect.loadApprovals)
  }

  mutating func take(_ event: Event, _ tickets: inout TicketSource) -> [Effect] {
    switch event {
    case .storeChanged: return reading.refresh(&tickets, Effect.loadApprovals)
    case .approvalsLoaded(let snapshot, let ticket):
      guard reading.takes(ticket) else { return [] }
      self.snapshot = snapshot
    case .failed(let text, let ticket): reading.fails(text, ticket)
    default: return []
    }
    return reading.again(&tickets, Effect.loadApprovals)
  }
}

package import Domain

/// Signed billing exports.
package struct ExportsPane: Equatable, Sendable {
  package private(set) var snapshot: ExportsSnapshot?
  private(set) var reading = Reading()

  package init() {}

  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    reading.ask(&tickets, Effect.loadExports)
  }

  mutating func take(_ event: Event, _ tickets: inout TicketSource) -> [Effect] {
    switch event {
    case .storeChanged: return reading.refresh(&tickets, Effect.loadExports)
    case .exportsLoaded(let snapshot, let ticket):
      guard reading.takes(ticket) else { return [] }
      self.snapshot = snapshot
    case .failed(let text, let ticket): reading.fails(text, ticket)
    default: return []
    }
    return reading.again(&tickets, Effect.loadExports)
  }
}

package import Domain

/// What a month earns and costs.
package struct EconomicsPane: Equatable, Sendable {
  package private(set) var snapshot: EconomicsSnapshot?
  private(set) var reading = Reading()

  package init() {}

  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    reading.ask(&tickets, Effect.loadEconomics)
  }

  mutating func take(_ event: Event, _ tickets: inout TicketSource) -> [Effect] {
    switch event {
    case .storeChanged: return reading.refresh(&tickets, Effect.loadEconomics)
    case .economicsLoaded(let snapshot, let ticket):
      guard reading.takes(ticket) else { return [] }
      self.snapshot = snapshot
    case .failed(let text, let ticket): reading.fails(text, ticket)
    default: return []
    }
    return reading.again(&tickets, Effect.loadEconomics)
  }
}

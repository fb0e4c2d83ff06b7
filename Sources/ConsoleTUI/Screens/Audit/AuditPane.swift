package import Domain

/// The audit log: what was done, by whom, and the proof of it.
package struct AuditPane: Equatable, Sendable {
  package private(set) var snapshot: AuditSnapshot?
  private(set) var reading = Reading()

  package init() {}

  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    reading.ask(&tickets, Effect.loadAudit)
  }

  mutating func take(_ event: Event, _ tickets: inout TicketSource) -> [Effect] {
    switch event {
    case .storeChanged: return reading.refresh(&tickets, Effect.loadAudit)
    case .auditLoaded(let snapshot, let ticket):
      guard reading.takes(ticket) else { return [] }
      self.snapshot = snapshot
    case .failed(let text, let ticket): reading.fails(text, ticket)
    default: return []
    }
    return reading.again(&tickets, Effect.loadAudit)
  }
}

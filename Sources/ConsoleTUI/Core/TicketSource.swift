/// Gives out tickets, each number once, so that an answer names its question whichever pane
/// asked it.
package struct TicketSource: Equatable, Sendable {
  private var last = 0

  package init() {}

  package mutating func next() -> Ticket {
    last += 1
    return Ticket(last)
  }
}

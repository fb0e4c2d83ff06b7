/// What a pane waits for from the store: one question at a time, whatever the rate of commits.
package struct Reading: Equatable, Sendable {
  private var expected: Ticket?
  /// The store changed while an answer was under way.
  private var isOutdated = false
  /// Why the last question was not answered.
  package private(set) var trouble: String?

  package init() {}

  package var isWaiting: Bool { expected != nil }

  /// Asks now; an answer that is under way is no longer wanted.
  package mutating func ask(
    _ tickets: inout TicketSource, _ question: (Ticket) -> Effect
  ) -> [Effect] {
    let ticket = tickets.next()
    expected = ticket
    isOutdated = false
    return [question(ticket)]
  }

  /// The store has changed: asks, or remembers to ask once the answer under way is there.
  package mutating func refresh(
    _ tickets: inout TicketSource, _ question: (Ticket) -> Effect
  ) -> [Effect] {
    isOutdated = expected != nil
    return isOutdated ? [] : ask(&tickets, question)
  }

  /// Whether an answer is the one that is waited for.
  package mutating func takes(_ ticket: Ticket) -> Bool {
    guard ticket == expected else { return false }
    (expected, trouble) = (nil, nil)
    return true
  }

  /// Notes a failure of the question under way.
  package mutating func fails(_ text: String, _ ticket: Ticket?) {
    guard let ticket, ticket == expected else { return }
    (expected, trouble, isOutdated) = (nil, text, false)
  }

  /// The question again, if the store has changed since it was asked; after each answer.
  package mutating func again(
    _ tickets: inout TicketSource, _ question: (Ticket) -> Effect
  ) -> [Effect] { isOutdated && expected == nil ? ask(&tickets, question) : [] }
}

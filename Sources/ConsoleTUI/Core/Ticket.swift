/// Numbers a read, so that an answer that was overtaken by a newer question is dropped.
package struct Ticket: Hashable, Sendable {
  package let number: Int

  package init(_ number: Int) { self.number = number }
}

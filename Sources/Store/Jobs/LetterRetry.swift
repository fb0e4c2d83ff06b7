package import Domain

/// A dead letter that somebody wants to be judged again, with what its bytes decode to now.
package struct LetterRetry: Sendable {
  package enum Reading: Sendable {
    /// `tenant` of the event is a position in `tenants` of the retry.
    case event(UsageEvent)
    case refused(DeadLetterCode, reason: String, column: Int?)
  }

  package var asked: AskedRetry
  package var reading: Reading

  package init(asked: AskedRetry, reading: Reading) {
    self.asked = asked
    self.reading = reading
  }
}

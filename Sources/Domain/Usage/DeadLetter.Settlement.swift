extension DeadLetter {
  /// How a dead letter was dealt with, by whom and when.
  package struct Settlement: Equatable, Sendable {
    package enum State: String, Sendable {
      /// Judged again, and admitted or known already.
      case retried
      case discarded
    }

    package let state: State
    /// What the retry came to, or why it was discarded.
    package let resolution: String
    package let by: String
    package let at: Timestamp

    package init(state: State, resolution: String, by: String, at: Timestamp) {
      self.state = state
      self.resolution = resolution
      self.by = by
      self.at = at
    }
  }
}

extension TimelinePane {
  /// How a jump ends.
  struct Landing: Equatable, Sendable {
    /// Whether the answer's last (oldest) entry is selected instead of its first.
    var takesOldest = false
    /// Told after success: `nearest before 14:05`.
    var success = ""
    /// Told if there is no such entry: `no older match`.
    var failure: String
  }
}

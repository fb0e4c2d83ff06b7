package import Domain

/// What became of a dead letter that was judged again.
package enum RetryOutcome: Equatable, Sendable {
  case accepted
  case duplicate
  /// Still a dead letter, perhaps for another reason than before.
  case refused(DeadLetterCode, reason: String, column: Int?)

  package var word: String {
    switch self {
    case .accepted: "accepted"
    case .duplicate: "duplicate"
    case .refused: "refused"
    }
  }
}

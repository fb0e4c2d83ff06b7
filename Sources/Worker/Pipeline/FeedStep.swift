internal import Domain
internal import Store

/// What the reading thread hands to the writing one.
enum FeedStep: Sendable {
  case piece(IngestPiece)
  /// Everything that was there has been read: what waits for a commit goes in now.
  case caughtUp
}

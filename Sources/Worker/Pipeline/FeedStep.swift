internal import Domain
internal import Store

/// What the reading thread hands to the writing one.
enum FeedStep: Sendable {
  case piece(IngestPiece)
  /// Everything that was there has been read: what waits for a commit goes in now.
  case caughtUp
  /// What follows are the files of a backfill, up to its end, where its days are put in place.
  case backfillBegins(Backfill)
  case backfillEnds(Backfill)
}

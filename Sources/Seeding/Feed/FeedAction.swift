/// What the feed wants done to the spool.
package enum FeedAction: Equatable, Sendable {
  /// Whole lines, or whole messages, for the end of a file that may not exist yet.
  case append(file: String, bytes: [UInt8])
  /// A file that will not grow any more; it may go once it has been read.
  case finish(file: String)
}

/// What the operations screen shows.
package struct OperationsSnapshot: Equatable, Sendable {
  package struct Batch: Equatable, Sendable {
    package var id: Int64
    package var at: Timestamp
    package var lines: Int64
    package var accepted: Int64
    package var duplicates: Int64
    package var deadLetters: Int64

    package init(
      id: Int64, at: Timestamp, lines: Int64, accepted: Int64, duplicates: Int64,
      deadLetters: Int64
    ) {
      self.id = id
      self.at = at
      self.lines = lines
      self.accepted = accepted
      self.duplicates = duplicates
      self.deadLetters = deadLetters
    }
  }

  package var files: [FeedFile]
  package var totals: IngestTotals
  /// Newest first.
  package var batches: [Batch]
  /// Dead letters that nobody has retried or discarded, newest first, at most a screenful.
  package var deadLetters: [DeadLetter]
  package var openDeadLetters: Int
  /// Accepted events a minute over the last hour, oldest first.
  package var ratePerMinute: [Int64]

  package init(
    files: [FeedFile], totals: IngestTotals, batches: [Batch], deadLetters: [DeadLetter],
    openDeadLetters: Int, ratePerMinute: [Int64]
  ) {
    self.files = files
    self.totals = totals
    self.batches = batches
    self.deadLetters = deadLetters
    self.openDeadLetters = openDeadLetters
    self.ratePerMinute = ratePerMinute
  }
}

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

  /// A billing period that has had usage.
  package struct Period: Equatable, Sendable {
    package var period: BillingPeriod
    package var closedAt: Timestamp?
    /// Until when it takes usage, and after that adjustments.
    package var closesAt: Timestamp
    package var adjustedUntil: Timestamp

    package init(
      period: BillingPeriod, closedAt: Timestamp?, closesAt: Timestamp, adjustedUntil: Timestamp
    ) {
      self.period = period
      self.closedAt = closedAt
      self.closesAt = closesAt
      self.adjustedUntil = adjustedUntil
    }
  }

  /// What a recomputation has found.
  package struct Check: Equatable, Sendable {
    package var at: Timestamp
    /// A person's, not the worker's own.
    package var isAsked: Bool
    package var buckets: Int64
    package var differing: Int64
    /// Buckets that could not be proven because files are gone.
    package var unsourced: Int64

    package init(
      at: Timestamp, isAsked: Bool, buckets: Int64, differing: Int64, unsourced: Int64
    ) {
      self.at = at
      self.isAsked = isAsked
      self.buckets = buckets
      self.differing = differing
      self.unsourced = unsourced
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
  /// Newest first, as are the two after it.
  package var periods: [Period] = []
  package var checks: [Check] = []
  package var backfills: [Backfill] = []

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

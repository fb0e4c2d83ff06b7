/// A window of the timeline to read. Order is (time, sequence), newest first.
package struct TimelineRequest: Equatable, Sendable {
  /// A place in the order; entries never move, so it stays valid.
  package struct Cursor: Hashable, Comparable, Sendable {
    package var at: Timestamp
    package var sequence: Int64

    package init(at: Timestamp, sequence: Int64) {
      self.at = at
      self.sequence = sequence
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.at, left.sequence) < (right.at, right.sequence)
    }
  }

  package enum Anchor: Equatable, Sendable {
    case newest
    /// Entries older than this one.
    case before(Cursor)
    /// The entries next newer than this one.
    case after(Cursor)
    /// The entries at and before a moment: go to a time.
    case time(Timestamp)
    /// The nearest entry whose text, tenant or actor contains the words, older or newer than the
    /// cursor, with what follows it.
    case search(String, from: Cursor?, older: Bool)
    /// The nearest entry of severity `error`, older or newer than the cursor.
    case error(from: Cursor?, older: Bool)
  }

  package var filter: TimelineFilter
  package var anchor: Anchor
  package var limit: Int

  package init(filter: TimelineFilter, anchor: Anchor, limit: Int) {
    self.filter = filter
    self.anchor = anchor
    self.limit = limit
  }
}

internal import Domain

/// A sorted run of keys that one batch, or a merge of runs, has written.
struct KeyRun: Equatable, Sendable {
  let id: Int64
  /// When the oldest and the newest of its keys were admitted, in microseconds.
  let admittedFrom: Int64
  let admittedTo: Int64
  let entries: Int
  /// Rows that it would have if none were empty: a key's row follows from its leading bits, so no
  /// index over the rows is needed.
  let chunks: Int

  /// Entries of a row on average: rows of about 500 bytes fill pages well and are quick to search.
  static let entriesPerChunk = 20
  /// Runs up to this size are one row and are searched in memory, without a filter.
  static let smallEntries = 4096
  /// Runs of one class are merged when there are so many of them.
  static let fanIn = 8
  /// Of large runs (262,144 keys and more) fewer, because a merge needs as much space again.
  static let largeFanIn = 4
  static let largeClass = 3
  /// Runs of this class and above (2,097,152 keys) stay as they are, which bounds the time of a
  /// merge and the space it needs.
  static let lastClass = 4
  /// Runs are merged only within such a span of admission, so that old keys go away as whole runs.
  static let span: Int64 = 30 * 86_400_000_000

  init(id: Int64, admittedFrom: Int64, admittedTo: Int64, entries: Int, chunks: Int) {
    self.id = id
    self.admittedFrom = admittedFrom
    self.admittedTo = admittedTo
    self.entries = entries
    self.chunks = chunks
  }

  /// A batch's own.
  init(id: Int64, admittedAt: Timestamp, entries: Int) {
    self.init(
      id: id, admittedFrom: admittedAt.microseconds, admittedTo: admittedAt.microseconds,
      entries: entries, chunks: Self.chunks(entries: entries))
  }

  static func chunks(entries: Int) -> Int {
    entries <= smallEntries ? 1 : entries / entriesPerChunk
  }

  var isSmall: Bool { chunks == 1 }

  /// How often it has outgrown the smallest size eightfold.
  var sizeClass: Int {
    var size = 512
    var found = 0
    while size * Self.fanIn <= entries {
      size *= Self.fanIn
      found += 1
    }
    return found
  }

  /// How many of its class become one.
  static func fanIn(sizeClass: Int) -> Int { sizeClass >= largeClass ? largeFanIn : fanIn }

  /// The row that a key would be in.
  @inline(__always)
  func chunk(of high: UInt64) -> Int64 {
    Int64(truncatingIfNeeded: high.multipliedFullWidth(by: UInt64(chunks)).high)
  }

  @inline(__always)
  func rowID(chunk: Int64) -> Int64 { id << 32 | chunk }
}

/// Plays a feed into a spool until its task is cancelled.
///
/// The disk stays bounded: files that will not grow are removed once they are read, also those of
/// an earlier run; while too much is unread, because no worker runs, nothing is added.
package struct DemoFeedRunner: Sendable {
  private var feed: DemoFeed
  private let spool: FeedSpool
  private var written: Set<String> = []
  private var finished: Set<String> = []
  private var ticks = 0

  /// Unread bytes at which the feed waits for a reader.
  static let mostUnread = 8 * 1_024 * 1_024
  /// Ticks between two looks at the folder.
  static let sweepTicks = 64

  package init(feed: DemoFeed, spool: FeedSpool) {
    self.feed = feed
    self.spool = spool
  }

  package mutating func run() async throws {
    do {
      while true {
        try step()
        try await spool.pause(feed.pace.interval)
      }
    } catch is CancellationError {
      return
    }
  }

  /// One tick, and now and then a sweep of what is done with.
  mutating func step() throws {
    var hasRoom = true
    if ticks % Self.sweepTicks == 0 { hasRoom = try sweep() }
    if hasRoom { ticks += 1 }
    guard hasRoom else { return }
    for action in feed.tick(at: spool.now()) {
      switch action {
      case .append(let file, let bytes):
        try spool.append(file, bytes)
        written.insert(file)
      case .finish(let file):
        finished.insert(file)
      }
    }
  }

  /// Removes read files of the feed's own that nobody appends to; tells whether there is room.
  private mutating func sweep() throws -> Bool {
    var unread = 0
    for file in try spool.files() where FeedFileName(file.name) != nil {
      let mayGrow = written.contains(file.name) && !finished.contains(file.name)
      if try spool.isRead(file.name, file.bytes) {
        guard !mayGrow else { continue }
        try spool.remove(file.name)
        written.remove(file.name)
        finished.remove(file.name)
      } else {
        unread += file.bytes
      }
    }
    return unread < Self.mostUnread
  }
}

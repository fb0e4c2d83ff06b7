import Dispatch
import Store

/// Notices commits: those of this process at once, and those of others as soon as the kernel tells
/// that the write-ahead log was written to; by one cheap look a second where it does not.
struct StoreWatch {
  let store: Store
  let trouble: TroubleBoard
  /// Whether an earlier turn has left something for this one.
  var isOwed: @Sendable () -> Bool = { false }

  /// Calls `changed` after each commit, or burst of commits, until it is cancelled. A failed look
  /// is tried again at the next turn.
  func run(_ changed: @escaping @Sendable () throws -> Void) async {
    let turns = Self.turns(of: store.path)
    await withDiscardingTaskGroup { group in
      group.addTask {
        for await _ in store.ownCommits() { try? changed() }
      }
      group.addTask {
        var seen = try? store.dataVersion()
        var known = trouble.current
        // What was committed between the screen's first read and this first look.
        try? changed()
        for await turn in turns {
          let version = await version(after: turn, seen: seen)
          guard let version, version != seen || trouble.current != known || isOwed() else {
            continue
          }
          (seen, known) = (version, trouble.current)
          try? changed()
          // A stream of commits is looked at twenty times a second, which nobody can read anyway.
          try? await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  /// The kernel tells of a write before the commit that it is of can be seen: in between lie a sync of
  /// the disk and the log's index. So one looks again, ever less often, for a quarter of a second.
  private func version(after turn: WriteWatch.Turn, seen: Int64?) async -> Int64? {
    var version = try? store.dataVersion()
    var pause = 2
    while turn == .written, version == seen, pause <= 128, !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(pause))
      version = try? store.dataVersion()
      pause *= 2
    }
    return version
  }

  /// One element a second, and one for each burst of writes to the write-ahead log.
  private static func turns(of path: String) -> AsyncStream<WriteWatch.Turn> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { turns in
      let watch = WriteWatch(file: "\(path)-wal")
      turns.onTermination = { _ in watch.stop() }
      DispatchQueue(label: "switchboard.watch").async {
        while let turn = watch.wait() { turns.yield(turn) }
      }
    }
  }
}

import Store

/// Notices commits: those of this process at once, those of others by one cheap look a second.
struct StoreWatch {
  let store: Store
  let trouble: TroubleBoard

  /// Calls `changed` after each commit, or burst of commits, until it is cancelled. A failed look
  /// is tried again at the next turn.
  func run(_ changed: @escaping @Sendable () throws -> Void) async {
    await withDiscardingTaskGroup { group in
      group.addTask {
        for await _ in store.ownCommits() { try? changed() }
      }
      group.addTask {
        var seen = try? store.dataVersion()
        var known = trouble.current
        // What was committed between the screen's first read and this first look.
        try? changed()
        while (try? await Task.sleep(for: .seconds(1), tolerance: .milliseconds(100))) != nil {
          let version = try? store.dataVersion()
          guard let version, version != seen || trouble.current != known else { continue }
          (seen, known) = (version, trouble.current)
          try? changed()
        }
      }
    }
  }
}

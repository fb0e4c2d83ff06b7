import Domain
import Logging
import Store
import Worker

/// Reckons figures after commits, at most once a second, and once a day for all tenants.
///
/// A look a minute finds what other processes have changed, and the day that has begun meanwhile.
struct FiguresLoop: Sendable {
  let store: Store
  let paths: Paths
  let clock: @Sendable () -> Timestamp
  let log: Logger

  func run() async {
    await refresh()
    for await _ in occasions() {
      await refresh()
      // What is committed meanwhile is reckoned together, with the next signal.
      guard (try? await Task.sleep(for: .seconds(1))) != nil else { return }
    }
  }

  /// Commits of this process, and a minute's passing; those that pile up count as one.
  private func occasions() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { occasions in
      let commits = Task { for await _ in store.ownCommits() { occasions.yield() } }
      let minutes = Task {
        while (try? await Task.sleep(for: .seconds(60))) != nil { occasions.yield() }
      }
      occasions.onTermination = { _ in
        commits.cancel()
        minutes.cancel()
      }
    }
  }

  private func refresh() async {
    do {
      let keeper = try FiguresKeeper.published(in: store, paths: paths)
      try await keeper.refresh(now: clock()) { try await Task.sleep(for: .milliseconds(20)) }
    } catch is CancellationError {
      return
    } catch {
      log.error("figures could not be reckoned", metadata: ["error": "\(error)"])
    }
  }
}

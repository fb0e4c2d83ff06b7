import Domain
import Logging
import Store
import Worker

extension Workplace {
  /// The worker that runs inside the console: takes in the spool, and keeps the figures current.
  /// Where another process is the worker already it waits for its turn.
  func worker() -> @Sendable () async -> Void {
    let spool = paths.spool(ofStore: store.path)
    let store = store
    let clock = clock
    let log = Logger(label: "worker")
    return {
      await withDiscardingTaskGroup { group in
        group.addTask {
          do {
            try Folder.make(spool)
            try await Worker(store: store, clock: clock).follow(paths: [spool])
          } catch is CancellationError {
            return
          } catch {
            log.error("the worker has stopped", metadata: ["error": "\(error)"])
          }
        }
        group.addTask { await FiguresLoop(store: store, clock: clock, log: log).run() }
      }
    }
  }

  /// Takes files in to their ends, and reckons the figures of the tenants that they touch.
  func ingestOnce(_ inputs: [String]) async throws -> IngestReport {
    let report = try await Worker(store: store, clock: clock).runOnce(paths: inputs)
    try await figures().refresh(now: now)
    return report
  }

  private func figures() throws -> FiguresKeeper {
    FiguresKeeper(
      store: store, plans: try PublishedPlans.plans(of: store), costs: try ShippedPlans.costs())
  }
}

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
    let trouble = trouble
    let paths = paths
    let log = Logger(label: "worker")
    return {
      await withDiscardingTaskGroup { group in
        group.addTask {
          await WorkerLoop(store: store, spool: spool, clock: clock, log: log, trouble: trouble)
            .run()
        }
        group.addTask {
          await ReconcileLoop(worker: Worker(store: store, clock: clock), log: log).run()
        }
        group.addTask {
          await FiguresLoop(store: store, paths: paths, clock: clock, log: log).run()
        }
        group.addTask {
          await EntitlementLoop(store: store, paths: paths, clock: clock, log: log).run()
        }
      }
    }
  }

  /// Takes files in to their ends, and reckons the figures of the tenants that they touch.
  func ingestOnce(
    _ inputs: [String], onTrouble: @escaping @Sendable (FileTrouble) -> Void
  ) async throws -> IngestReport {
    let watch = WorkerWatch(store: store, clock: clock)
    watch.begins(inputs)
    let report = try await Worker(store: store, clock: clock)
      .runOnce(paths: inputs, onCommit: watch.committed, onTrouble: onTrouble)
    watch.ended(report)
    try await figures().refresh(now: now)
    try EntitlementExports(store: store, paths: paths).refresh(now: now)
    return report
  }

  /// Follows one folder until the task is cancelled, and keeps the figures current meanwhile.
  func follow(
    _ inputs: [String], onTrouble: @escaping @Sendable (FileTrouble) -> Void
  ) async throws -> IngestReport {
    guard let spool = inputs.first, inputs.count == 1 else {
      throw Failure(.usage, "--follow takes one folder, \(inputs.count) were named")
    }
    guard Folder.isFolder(spool) || !Folder.exists(spool) else {
      throw Failure(
        .usage,
        "--follow takes a folder, and \(spool.shown) is none. Name the folder that it is in, or leave "
          + "--follow out")
    }
    let loop = FiguresLoop(
      store: store, paths: paths, clock: clock, log: Logger(label: "worker"))
    let figures = Task { await loop.run() }
    defer { figures.cancel() }
    let entitlements = Task { [loop = entitlementLoop] in await loop.run() }
    defer { entitlements.cancel() }
    let watch = WorkerWatch(store: store, clock: clock)
    watch.begins(inputs)
    let report = try await Worker(store: store, clock: clock)
      .follow(spool: spool, onCommit: watch.committed, onTrouble: onTrouble)
    watch.ended(report)
    return report
  }

  func figures() throws -> FiguresKeeper {
    try FiguresKeeper.published(in: store, paths: paths)
  }

  /// Reckons one tenant's figures after a change of its plan or guardrail, and what follows.
  func reckon(only tenant: TenantID) throws {
    try figures().refresh(only: [tenant], now: now)
    try EntitlementExports(store: store, paths: paths).refresh(now: now)
  }

  private var entitlementLoop: EntitlementLoop {
    EntitlementLoop(store: store, paths: paths, clock: clock, log: Logger(label: "worker"))
  }
}

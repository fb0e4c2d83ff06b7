import Store
import Worker

extension Workplace {
  /// Has the dead letters judged that wait for it: here, or by the worker that has the store.
  /// Returns those that still wait when that worker does not answer within ten seconds.
  func retryAsked(_ asked: [Int64]) async throws -> [Int64] {
    do {
      _ = try Worker(store: store, clock: clock).retryAsked()
      try await figures().refresh(now: now)
      return []
    } catch IngestError.leased {
      try wakeWorker()
      return try await waitForWorker(asked)
    }
  }

  /// A change in the spool that is no metering file: the worker looks what there is to do.
  func wakeWorker() throws {
    let spool = paths.spool(ofStore: store.path)
    try Folder.make(spool)
    try AppendFile(path: spool + "/.wake").append([])
  }

  private func waitForWorker(_ asked: [Int64]) async throws -> [Int64] {
    for _ in 0..<100 {
      let waiting = try store.retriesWaiting(asked)
      if waiting.isEmpty { return [] }
      try await Task.sleep(for: .milliseconds(100))
    }
    return try store.retriesWaiting(asked)
  }
}

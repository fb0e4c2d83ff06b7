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
    let spool = workersFolder ?? paths.spool(ofStore: store.path)
    try Folder.make(spool)
    try AppendFile(path: spool + "/.wake").append([])
  }

  /// The folder that the worker of the store says it follows.
  private var workersFolder: String? {
    guard let bytes = try? WholeFile.read("\(store.path).worker", limit: 4096), !bytes.isEmpty
    else { return nil }
    let folder = String(decoding: bytes, as: UTF8.self)
    return WholeFile.exists(folder) ? folder : nil
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

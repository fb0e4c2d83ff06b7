internal import Dispatch
internal import Domain
internal import Store
internal import Synchronization
internal import Tracing

/// One run of a worker: the lease, the two threads and what they have done.
final class IngestRun: Sendable {
  private let worker: Worker
  private let lease: IngestLease
  private let handoff = Handoff<FeedStep>(capacity: 1)
  private let report = Mutex(IngestReport())
  private let onCommit: @Sendable (IngestSummary) -> Void
  private let onTrouble: @Sendable (FileTrouble) -> Void

  init(
    _ worker: Worker, onCommit: @escaping @Sendable (IngestSummary) -> Void,
    onTrouble: @escaping @Sendable (FileTrouble) -> Void = { _ in }
  ) throws {
    self.worker = worker
    self.onCommit = onCommit
    self.onTrouble = onTrouble
    lease = try IngestLease(store: worker.store)
  }

  /// Says where the worker can be woken.
  func note(folder: String) { lease.note(folder: folder) }

  /// Stops soon: what is committed stays, the rest is read again by the next run.
  func cancel() { handoff.close() }

  /// Runs `feed` on the reading thread and writes what it hands over; returns when both are done.
  /// Where writing fails, as on a full disk, `stop` ends a feed that waits for something to read.
  func start(
    stop: @Sendable () -> Void = {},
    _ feed: @escaping @Sendable (FeedReader) throws -> Void
  ) async throws -> IngestReport {
    async let files = onThread("reader") { try self.read(feed) }
    async let written: Void = onThread("writer") { try self.write() }
    do {
      try await written
    } catch {
      stop()
      lease.release()
      throw error
    }
    lease.release()
    let (seen, troubles) = try await files
    let watermark = try worker.store.ingestTotals().watermark
    return report.withLock { report in
      report.files = seen
      report.troubles = troubles
      report.watermark = watermark
      return report
    }
  }

  private func read(_ feed: (FeedReader) throws -> Void) throws -> (Int, [FileTrouble]) {
    defer { handoff.finish() }
    let reader = FeedReader(
      digests: worker.digests, files: try worker.store.ingestFiles(), handoff: handoff,
      clock: worker.clock, onTrouble: onTrouble)
    try feed(reader)
    return (reader.filesSeen, reader.troubles.all)
  }

  private func write() throws {
    try traced("ingest run") { span in
      let session = try IngestSession(
        store: worker.store, lease: lease, limits: worker.limits)
      try FeedWriter(worker, session: session, handoff: handoff, context: span.context) {
        [self] summary in
        report.withLock { $0.add(summary) }
        onCommit(summary)
      }.run()
    }
  }

  /// A thread of its own: both sides block, which the pool of async tasks must not.
  private func onThread<Value: Sendable>(
    _ name: String, _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "switchboard.worker.\(name)").async {
        continuation.resume(with: Result(catching: body))
      }
    }
  }
}

internal import Domain
internal import Foundation
package import Store

extension Worker {
  /// Takes in what is in a folder, then what is appended, made or renamed there, until the task is
  /// cancelled; returns what was done. Each commit is told as soon as it is durable,
  /// and each trouble with a file as soon as it is found.
  ///
  /// Throws `IngestError.leased` while another worker has the store.
  package func follow(
    spool: String, onCommit: @escaping @Sendable (IngestSummary) -> Void = { _ in },
    onTrouble: @escaping @Sendable (FileTrouble) -> Void = { _ in }
  ) async throws -> IngestReport {
    try FileManager.default.createDirectory(
      atPath: spool, withIntermediateDirectories: true)
    let started = ContinuousClock.now
    let run = try IngestRun(self, onCommit: onCommit, onTrouble: onTrouble)
    run.note(folder: URL(fileURLWithPath: spool).path)
    let watch: FolderWatch
    do { watch = try FolderWatch(folder: spool) } catch {
      throw StoreError.unreadable(path: spool, detail: error.text)
    }
    var report = try await withTaskCancellationHandler {
      try await run.start(stop: watch.stop) { reader in
        try reader.follow(spool, watch, self)
      }
    } onCancel: {
      watch.stop()
    }
    report.microseconds = Self.microseconds(since: started)
    return report
  }

  static func microseconds(since start: ContinuousClock.Instant) -> Int64 {
    let elapsed = ContinuousClock.now - start
    return elapsed.components.seconds * 1_000_000
      + elapsed.components.attoseconds / 1_000_000_000_000
  }
}

extension FeedReader {
  /// The watch is older than the first look, so nothing is missed between the two.
  fileprivate func follow(_ spool: String, _ watch: FolderWatch, _ worker: Worker) throws {
    let base = spool.hasSuffix("/") ? spool : spool + "/"
    isFollowing = true
    guard readAll(spool), putInPlace(try worker.store.backfillsReady()) else { return }
    while true {
      let change = watch.wait(atMost: min(Self.untilNextDay(worker.clock()), looks.milliseconds))
      for path in looks.due() { guard read(path: path, isClosed: false) else { return } }
      switch change {
      case .stopped: return
      case .unknown: guard readAll(spool) else { return }
      case .lost: noteLost(spool)
      case .files(let names):
        for name in names where FeedName.format(name) != nil {
          guard read(path: base + name, isClosed: false) else { return }
        }
        if names.contains(".wake") {
          guard putInPlace(try worker.store.backfillsReady()) else { return }
        }
        guard caughtUp() else { return }
      }
    }
  }

  /// The daily step is due then, also where no file changes. At least a second, since a test clock
  /// may stand still; at most an hour, since another may be set.
  private static func untilNextDay(_ now: Timestamp) -> Int32 {
    let left = now.day.advanced(by: 1).start.microseconds - now.microseconds
    return Int32(min(max(left / 1000 + 1, 1_000), 3_600_000))
  }

  private func readAll(_ spool: String) -> Bool {
    guard noteOddities(in: spool) else { return false }
    for path in FeedFolder.files(in: spool) ?? [] {
      guard read(path: path, isClosed: false) else { return false }
    }
    return caughtUp()
  }
}

internal import Dispatch
package import Domain
internal import Metering
package import Store

/// Takes metering files into a store: one thread reads and decodes, one writes.
///
/// ```swift
/// let report = try await Worker(store: store, clock: clock).runOnce(paths: ["/var/spool/a.ndjson"])
/// ```
package struct Worker: Sendable {
  package let store: Store
  package let windows: MeteringWindows
  package let clock: @Sendable () -> Timestamp
  let digests: EventDigests
  let limits: IngestLimits

  package init(
    store: Store, windows: MeteringWindows = MeteringWindows(),
    limits: IngestLimits = IngestLimits(), clock: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.windows = windows
    self.limits = limits
    self.clock = clock
    digests = EventDigests(key: SipKey(bytes: store.install.hashKey))
  }

  /// Reads files, and the files of folders, to their ends. A file that is named counts as closed.
  ///
  /// Throws `IngestError.leased` while another worker has the store.
  package func runOnce(
    paths: [String], onCommit: @escaping @Sendable (IngestSummary) -> Void = { _ in },
    onTrouble: @escaping @Sendable (FileTrouble) -> Void = { _ in }
  ) async throws -> IngestReport {
    let started = ContinuousClock.now
    let run = try IngestRun(self, onCommit: onCommit, onTrouble: onTrouble)
    var report = try await withTaskCancellationHandler {
      try await run.start { reader in
        for path in paths {
          guard reader.noteOddities(in: path, besides: paths) else { return }
        }
        for path in FeedFolder.expand(paths) {
          guard reader.read(path: path.name, isClosed: path.isNamed) else { return }
        }
      }
    } onCancel: {
      run.cancel()
    }
    report.microseconds = Self.microseconds(since: started)
    return report
  }
}

extension SipKey {
  /// Sixteen bytes; missing ones count as zero.
  fileprivate init(bytes: [UInt8]) {
    func word(_ start: Int) -> UInt64 {
      bytes.dropFirst(start).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    self.init(low: word(0), high: word(8))
  }
}

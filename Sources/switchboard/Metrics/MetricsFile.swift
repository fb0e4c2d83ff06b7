import CoreMetrics
import Domain
import Glibc
import Synchronization

/// What a store's worker counts, written beside the store from time to time, since nobody can look
/// into a process that runs: `switchboard metrics` shows it with the store's own figures.
final class MetricsFile: Sendable {
  private let path: String
  private let writtenAt = Mutex<Timestamp?>(nil)

  /// Seconds between two writes, each of which syncs a file.
  private static let pause: Int64 = 5

  init(store: String) { path = "\(store).metrics" }

  /// Writes, unless it has just done so. A failure is left for the next time: it must never
  /// disturb the worker, and the old file says how old it is.
  func write(at now: Timestamp, isLast: Bool = false) {
    let isDue = writtenAt.withLock { last in
      if let last, !isLast, now < last.advanced(bySeconds: Self.pause), now >= last { return false }
      last = now
      return true
    }
    guard isDue, let registry = MetricsSystem.factory as? MetricsRegistry else { return }
    let age = MetricFamily(
      "switchboard_worker_written_timestamp_seconds", .gauge,
      "When the worker has last written its figures, in seconds since 1970.", now.seconds)
    let text = (registry.families + [age]).map(\.text).joined()
    try? WholeFile.write(Array(text.utf8), to: path)
  }

  /// What was written last; `nil` where no worker has.
  func text() throws -> String? {
    // The path lives through the call.
    guard unsafe access(path, F_OK) == 0 else { return nil }
    return String(decoding: try WholeFile.read(path, limit: 1 << 20), as: UTF8.self)
  }
}

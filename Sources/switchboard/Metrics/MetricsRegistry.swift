import CoreMetrics
import Synchronization

/// Keeps what the program counts and times, and writes it as Prometheus text.
///
/// It is the one backend of swift-metrics here; nothing is sent anywhere.
final class MetricsRegistry: Sendable {
  struct Key: Hashable, Comparable, Sendable {
    var name: String
    /// `{plan="pro",…}`, or empty.
    var labels: String

    static func < (left: Self, right: Self) -> Bool {
      (left.name, left.labels) < (right.name, right.labels)
    }
  }

  enum Sample: Equatable, Sendable {
    case counter(Int64)
    case gauge(Double)
    /// Seconds of a timer.
    case histogram(Histogram)
    /// Values of a recorder.
    case summary(count: Int64, sum: Double)
  }

  private let samples = Mutex<[Key: Sample]>([:])

  func change(_ key: Key, _ update: @Sendable (inout Sample?) -> Void) {
    samples.withLock { update(&$0[key]) }
  }

  func forget(_ key: Key) { samples.withLock { _ = $0.removeValue(forKey: key) } }

  var all: [Key: Sample] { samples.withLock { $0 } }
}

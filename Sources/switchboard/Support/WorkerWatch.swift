import Domain
import Logging
import Store
import Worker

/// What a worker leaves for those who watch it: lines in the log, figures beside the store.
struct WorkerWatch: Sendable {
  private let log = Logger(label: "worker")
  private let metrics: MetricsFile
  private let store: String
  private let clock: @Sendable () -> Timestamp

  init(store: Store, clock: @escaping @Sendable () -> Timestamp) {
    self.store = store.path
    self.clock = clock
    metrics = MetricsFile(store: store.path)
  }

  func begins(_ inputs: [String]) {
    log.info(
      "takes files in",
      metadata: ["store": "\(store)", "from": "\(inputs.joined(separator: " "))"])
  }

  func committed(_ summary: IngestSummary) {
    let dead = summary.deadLetters.values.reduce(0, +)
    log.log(
      level: dead == 0 ? .debug : .notice, "committed",
      metadata: [
        "batch": "\(summary.batch)", "lines": "\(summary.lines)",
        "accepted": "\(summary.accepted)", "duplicates": "\(summary.duplicates)",
        "dead_letters": "\(dead)",
      ])
    metrics.write(at: clock())
  }

  func ended(_ report: IngestReport) {
    metrics.write(at: clock(), isLast: true)
    log.info(
      "ended",
      metadata: [
        "lines": "\(report.lines)", "accepted": "\(report.accepted)",
        "duplicates": "\(report.duplicates)",
        "dead_letters": "\(report.deadLetters.values.reduce(0, +))",
        "watermark": "\(report.watermark)",
      ])
  }
}

internal import Domain
internal import Metrics
internal import Store

/// What the worker counts for whoever watches it. `switchboard_ingest_lag_bytes` is what lies in
/// files and is not committed.
struct IngestMeters {
  private let accepted = Counter(label: "switchboard_ingest_events_accepted")
  private let duplicates = Counter(label: "switchboard_ingest_events_duplicate")
  private let lines = Counter(label: "switchboard_ingest_lines")
  private let bytes = Counter(label: "switchboard_ingest_bytes")
  private let batch = Metrics.Timer(label: "switchboard_ingest_batch_duration")
  private let lag = Gauge(label: "switchboard_ingest_lag_bytes")

  func record(_ summary: IngestSummary, took: Duration) {
    accepted.increment(by: summary.accepted)
    duplicates.increment(by: summary.duplicates)
    lines.increment(by: summary.lines)
    bytes.increment(by: summary.bytes)
    for (code, count) in summary.deadLetters {
      Counter(label: "switchboard_ingest_dead_letters", dimensions: [("code", code.rawValue)])
        .increment(by: count)
    }
    batch.recordNanoseconds(
      took.components.seconds * 1_000_000_000 + took.components.attoseconds / 1_000_000_000)
  }

  func record(lag file: IngestFile) { lag.record(max(0, file.size - file.consumed)) }
}

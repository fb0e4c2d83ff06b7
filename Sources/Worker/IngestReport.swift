package import Domain
package import Store

/// What one run of the worker has done: the summary of `ingest`.
package struct IngestReport: Equatable, Sendable {
  package var files = 0
  package var lines: Int64 = 0
  package var accepted: Int64 = 0
  package var duplicates: Int64 = 0
  package var deadLetters: [DeadLetterCode: Int64] = [:]
  package var bytes: Int64 = 0
  package var microseconds: Int64 = 0
  package var troubles: [FileTrouble] = []
  /// The highest ingest batch of the store.
  package var watermark: Int64 = 0

  package init() {}

  /// Seconds with six digits.
  package var seconds: String { DecimalText.padded(microseconds, fractionDigits: 6) }

  package mutating func add(_ summary: IngestSummary) {
    lines += summary.lines
    accepted += summary.accepted
    duplicates += summary.duplicates
    deadLetters.merge(summary.deadLetters) { $0 + $1 }
    bytes += summary.bytes
    watermark = summary.batch
  }
}

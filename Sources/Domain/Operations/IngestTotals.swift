/// What became of all lines so far; `lines == accepted + duplicates + Σ deadLetters` always.
package struct IngestTotals: Equatable, Sendable {
  package var files: Int64 = 0
  package var lines: Int64 = 0
  package var accepted: Int64 = 0
  package var duplicates: Int64 = 0
  package var deadLetters: [DeadLetterCode: Int64] = [:]
  package var bytes: Int64 = 0
  /// The highest ingest batch.
  package var watermark: Int64 = 0

  package init() {}

  package var isConserved: Bool {
    lines == accepted + duplicates + deadLetters.values.reduce(0, +)
  }
}

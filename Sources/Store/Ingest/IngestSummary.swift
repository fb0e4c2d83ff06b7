package import Domain

/// What one committed batch has done.
package struct IngestSummary: Equatable, Sendable {
  package var batch: Int64
  package var at: Timestamp
  package var lines: Int64
  package var accepted: Int64
  package var duplicates: Int64
  package var deadLetters: [DeadLetterCode: Int64]
  package var bytes: Int64
}

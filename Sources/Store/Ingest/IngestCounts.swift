internal import Domain

/// What became of the lines of the running batch.
struct IngestCounts: Equatable, Sendable {
  var lines: Int64 = 0
  var accepted: Int64 = 0
  var duplicates: Int64 = 0
  var bytes: Int64 = 0
  var deadLetters: [DeadLetterCode: Int64] = [:]

  var allDeadLetters: Int64 { deadLetters.values.reduce(0, +) }
  var isConserved: Bool { lines == accepted + duplicates + allDeadLetters }
}

/// Why the worker cannot write.
package enum IngestError: Error, Equatable, CustomStringConvertible {
  /// Another worker holds the lease of this store.
  case leased(path: String)
  /// Another process rebuilds days of this store.
  case backfilling(path: String)
  /// The sums of a batch do not agree; nothing of it was kept.
  case notConserved(lines: Int64, accepted: Int64, duplicates: Int64, deadLetters: Int64)

  package var description: String {
    switch self {
    case .leased(let path):
      "another worker is writing to \(path); let it finish or stop it, then try again"
    case .backfilling(let path):
      "another backfill of \(path) is under way; let it finish or stop it, then try again"
    case .notConserved(let lines, let accepted, let duplicates, let deadLetters):
      "\(lines) lines are not \(accepted) accepted + \(duplicates) duplicates + \(deadLetters) "
        + "dead letters; the batch was not kept, report this as a defect"
    }
  }
}

internal import Domain
package import Store

/// What a recomputation has found.
package struct RecountReport: Equatable, Sendable {
  package struct Difference: Equatable, Sendable {
    /// Why a bucket may differ, as far as its counts tell.
    package enum Cause: String, Sendable {
      /// Lines of files that are gone may be in it: not a finding, but not a proof either.
      case sourceMissing = "source_missing"
      case eventsLost = "events_lost"
      case eventsAdded = "events_added"
      /// The same events, another quantity.
      case quantity
    }

    package let key: RecountKey
    package let stored: Int64
    package let recomputed: Int128
    package let storedEvents: Int64
    package let recomputedEvents: Int64
    package let cause: Cause
  }

  package var watermark: Int64
  /// Buckets that were recomputed.
  package var buckets: Int
  package var lines: Int64
  /// In the order of tenant, day and metric.
  package var differences: [Difference]
  package var missing: [MissingSource]

  package var unsourced: Int { differences.count { $0.cause == .sourceMissing } }
  /// Differences that no missing file can explain.
  package var deviations: [Difference] { differences.filter { $0.cause != .sourceMissing } }

  package var summary: ValidationSummary {
    ValidationSummary(
      watermark: watermark, buckets: Int64(buckets), differing: Int64(deviations.count),
      unsourced: Int64(unsourced), missingFiles: Int64(Set(missing.map(\.file)).count))
  }
}

extension RecountReport.Difference {
  package var difference: Int128 { Int128(stored) - recomputed }

  /// Whether it is within so many millionths of a percent of what is stored.
  package func isWithin(microPercent: Int64) -> Bool {
    guard microPercent > 0 else { return false }
    let apart = difference.magnitude
    return Int128(apart) * 100_000_000 <= Int128(microPercent) * Int128(stored.magnitude)
  }
}

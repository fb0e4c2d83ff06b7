internal import Domain
package import Store

/// The lines behind a bucket, as they stand in their files now.
package struct UsageExplanation: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package let source: SourceEvent
    package let file: String
    package let isDuplicate: Bool
  }

  package let key: RecountKey
  /// `nil` where there is no bucket with live lines.
  package let stored: RecountSources.Stored?
  /// What a seed had put there.
  package let seeded: RecountSources.Seeded?
  package let recomputed: Int128
  package let recomputedEvents: Int64
  /// Those of the day, in the order in which they were taken in.
  package let lines: [Line]
  /// Of a level, the sample that held when the day began, if a file has it.
  package let heldBefore: Line?
  package let missing: [MissingSource]

  package var agrees: Bool {
    guard let stored else { return recomputed == Int128(seeded?.units ?? 0) || seeded != nil }
    return Int128(stored.units) == recomputed && stored.events == recomputedEvents
  }
}

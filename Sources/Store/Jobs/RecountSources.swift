package import Domain

/// All that a recomputation starts from, read in one snapshot of the store: where the lines are,
/// which of them were refused, what was seeded, and what the buckets say.
package struct RecountSources: Sendable {
  /// Bytes of a file that a batch took in.
  package struct Range: Equatable, Sendable {
    package let batch: Int64
    package let file: Int64
    package let bytes: Swift.Range<Int64>
  }

  /// A refused line; one that a retry admitted says in which batch.
  package struct Letter: Equatable, Sendable {
    package let file: Int64
    package let offset: Int64
    package let admittedIn: Int64?
  }

  /// What a bucket says: its quantity and what came late, in the bucket's unit.
  package struct Stored: Equatable, Sendable {
    package let units: Int64
    /// What of it came after its period was closed, and the periods that bill that.
    package let late: Int64
    package let billedIn: String
    package let events: Int64
    package let revision: Int64
    package let watermark: Int64
  }

  /// What a day held before its first live event.
  package struct Seeded: Equatable, Sendable {
    package let key: RecountKey
    package let units: Int64
    package let events: Int64
    /// Microseconds of the day and level.
    package let samples: [(at: Int64, level: Int64)]
    package let carried: Int64?

    package static func == (left: Self, right: Self) -> Bool {
      left.key == right.key && left.units == right.units && left.events == right.events
    }
  }

  package var files: [Int64: IngestFile] = [:]
  /// In the order in which they were taken in.
  package var ranges: [Range] = []
  package var letters: [Letter] = []
  package var stored: [RecountKey: Stored] = [:]
  package var seeded: [Seeded] = []
  package var watermark: Int64 = 0
  /// The days over which the worker has carried all levels; before them only between samples.
  package var carried: ClosedRange<UTCDay>?
}

package import Store

/// Days rebuilt from their files, and what would change if they were put in place.
package struct Rebuild: Sendable {
  package var watermark: Int64 = 0
  /// Buckets that were rebuilt.
  package var buckets = 0
  package var lines: Int64 = 0
  /// What would change in all, with the lines that would be taken in; in the order of tenant, day
  /// and metric.
  package var differences: [RebuiltDay] = []
  /// The part of it that is not usage still to be admitted: what the live rows have wrong.
  package var staged: [RebuiltDay] = []
  /// Days that hold more than the files that are left; they stay as they are.
  package var unsourced: [RebuiltDay] = []
  package var missing: [MissingSource] = []
  /// What of the range the further files and dead letters would bring in.
  package var incoming = IncomingLines.Tally()

  package init() {}

  package var changesNothing: Bool { staged.isEmpty && incoming.new == 0 }
}

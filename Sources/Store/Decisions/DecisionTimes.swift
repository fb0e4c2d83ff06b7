/// How long the decisions of one engine took, as a histogram.
package struct DecisionTimes: Equatable, Sendable {
  /// Microseconds: around what the embedded engine may take (200), and an OPA server (250,000).
  package static let bounds: [Int64] = [50, 100, 200, 500, 1000, 5000, 50_000, 250_000]

  package var engine: String
  /// Decisions within each bound, those of the smaller ones included.
  package var counts: [Int64]
  package var count: Int64
  /// The sum.
  package var microseconds: Int64
}

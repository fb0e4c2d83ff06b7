package import Domain

/// What an event generator writes. Shares are in millionths of all records.
package struct GeneratorSettings: Equatable, Sendable {
  package var service: String
  package var meters: [Meter]
  package var tenants: [String]
  package var seed: UInt64
  /// Stands in every idempotency key: two runs with different names never collide.
  package var run: String
  package var format: MeteringFormat
  /// Records that repeat one of the last 64 good ones.
  package var duplicates = 0
  /// Records whose timestamp lies an hour to 20 days back.
  package var late = 0
  /// Records that admission refuses.
  package var invalid = 0

  package init(
    service: String, meters: [Meter], tenants: [String], seed: UInt64, run: String = "r1",
    format: MeteringFormat = .ndjson
  ) {
    self.service = service
    self.meters = meters
    self.tenants = tenants
    self.seed = seed
    self.run = run
    self.format = format
  }

  /// `tenant-0001` and so on: as many as wanted, the same ones for every count.
  package static func tenants(count: Int) -> [String] {
    (0..<max(0, count)).map { "tenant-\(($0 + 1).padded(to: 4))" }
  }
}

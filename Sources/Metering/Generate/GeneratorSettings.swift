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

  /// A name for `run` by what is asked for: the same events have the same keys each time, and others
  /// have others. The form of the records, and when they are made, play no part.
  package var repeatableRun: String {
    let asked =
      [meters.map(\.rawValue), tenants].map { $0.joined(separator: " ") }
      + [duplicates, late, invalid].map { String($0) }
    var hash: UInt32 = 0x811c_9dc5
    for byte in asked.joined(separator: "|").utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return "s\(seed)-" + String(hash, radix: 16)
  }

  /// `tenant-0001` and so on: as many as wanted, the same ones for every count.
  package static func tenants(count: Int) -> [String] {
    (0..<max(0, count)).map { "tenant-\(($0 + 1).padded(to: 4))" }
  }
}

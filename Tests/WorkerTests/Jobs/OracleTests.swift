import Domain
import Metering
import Store
import Testing
import Worker

/// The worker against an independent reading of the same files in Python's fractions, and against
/// its own second path.
@Suite struct OracleTests {
  @Test(.enabled(if: MeteringOracle.isThere, "python3 is not installed"), arguments: 1...25)
  func `worker, oracle and second path agree on lines of every kind`(seed: UInt64) async throws {
    let bench = try Bench()
    var feed = MixedFeed(seed: seed)
    var files: [String] = []
    for number in 0..<4 {
      files.append(try bench.write("f\(number).ndjson", feed.file(lines: 120)))
      _ = try await bench.worker().runOnce(paths: [files[number]])
    }
    let totals = try bench.store.ingestTotals()
    #expect(totals.isConserved)
    var words = totals.deadLetters.map { "#\($0.key.rawValue)=\($0.value)" }
    words += ["#accepted=\(totals.accepted)", "#duplicates=\(totals.duplicates)"]
    let rows = try bench.usage().map {
      $0.split(separator: "|").prefix(4).joined(separator: "|")
    }
    let oracle = try MeteringOracle.meter(
      files, tenants: ["t-a", "t-b", "t-c"], now: Bench.now)
    #expect(rows == oracle.filter { !$0.hasPrefix("#") })
    #expect(Set(words) == Set(oracle.filter { $0.hasPrefix("#") }))
    #expect(totals.deadLetters.count > 4)
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
  }
}

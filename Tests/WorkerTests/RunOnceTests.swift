import Domain
import Metering
import Store
import Testing
import Worker

@Suite struct RunOnceTests {
  @Test func `a file is taken in, and a second run changes nothing`() async throws {
    let bench = try Bench()
    let path = try bench.write(
      "a.ndjson",
      [
        .event("k1", 1_500_000), .event("k2", 2_000_000, minute: 61), .event("k1", 1_500_000),
        .event("k2", 9), .event("k3", tenant: "t-x", 5),
      ])
    let report = try await bench.worker().runOnce(paths: [path])
    #expect(report.lines == 5)
    #expect(report.accepted == 2)
    #expect(report.duplicates == 1)
    #expect(report.deadLetters == [.conflict: 1, .unknownTenant: 1])
    let letters = try bench.store.scoped(to: .all).deadLetters(DeadLetterQuery())
    #expect(letters.contains { $0.reason.contains("tenant_id \"t-x\" is not in the catalog") })
    #expect(try bench.usage() == ["t-a|2026-02-10|ingest_unit|3.5|0.00014"])
    let again = try await bench.worker().runOnce(paths: [path])
    #expect(again.lines == 0)
    #expect(again.watermark == 1)
  }
}

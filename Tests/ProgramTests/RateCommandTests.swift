import Domain
import Testing

/// `rate` by the real program.
struct RateCommandTests {
  @Test func `a level holds to the month's end, also where no worker has run since`() throws {
    let trial = try BillTrial()
    let level =
      #"{"tenant_id":"zeta","unit":"seat","kind":"gauge","quantity":"15","source_service":"s","#
      + #""idempotency_key":"g","timestamp":"2026-01-02T00:00:00Z"}"#
    try trial.write(level + "\n", to: "seats.ndjson")
    try trial.run(["ingest", "--once", trial.file("seats.ndjson")], at: "2026-01-25T00:00:00Z")
    let rated = try trial.run(["rate", "--tenant", "zeta", "--period", "2026-01"])
    // 15 seats on 30 of 31 days, 10 of them included: 4.516129… at 15.00.
    #expect(rated.contains("67.74"))
    #expect(rated.contains("total\t566.74 USD"))
  }

  @Test func `a month that has not begun is not rated`() throws {
    let trial = try BillTrial()
    let ended = try trial.end(["rate", "--tenant", "zeta", "--period", "2026-03"])
    #expect(ended.code == 2)
    #expect(ended.errors.contains("2026-03 has not begun"))
  }
}

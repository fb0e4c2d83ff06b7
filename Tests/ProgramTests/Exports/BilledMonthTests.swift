import Testing

/// What was billed for good stays as it was billed.
struct BilledMonthTests {
  @Test func `a plan does not change in a month that was billed for good`() throws {
    let trial = try BillTrial()
    try trial.export("first")
    let before = try trial.run(["rate", "--tenant", "acme", "--period", "2026-01", "--json"])
    let assign = [
      "plan", "assign", "acme", "enterprise", "--as", "ana", "--passphrase-file", trial.file("ana"),
    ]
    let refused = try trial.end(assign + ["--from", "2026-01-15"], at: BillTrial.later)
    #expect(refused.code == 3)
    #expect(refused.errors.contains("acme was billed for 2026-01 for good"))
    #expect(refused.errors.contains("Change it from 2026-02-01 on"))
    #expect(
      try trial.run(["rate", "--tenant", "acme", "--period", "2026-01", "--json"]) == before)
    try trial.run(assign + ["--from", "2026-02-01"])
  }
}

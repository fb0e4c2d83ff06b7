import Domain
import Testing
import Worker

@testable import Store

struct GuardrailKeeperTests {
  /// Ten units a day for nine weeks, and what yesterday was.
  private func bench(yesterday: Int64) throws -> FiguresBench {
    let bench = try FiguresBench()
    for back in 2...63 { try bench.use(10, on: FiguresBench.today.advanced(by: -back)) }
    try bench.use(yesterday, on: FiguresBench.today.advanced(by: -1))
    return bench
  }

  @Test func `an anomalous day moves the threshold down and says why`() async throws {
    let bench = try bench(yesterday: 560)
    try await bench.refresh()
    #expect(try bench.guardrail()?.percent == 70)
    #expect(
      try bench.told(.guardrail) == [
        "ingest_unit warns at 70 % instead of 80 %: yesterday's 560 is more than three scaled "
          + "deviations of 0 from the weekday's median 10: 80 - 10 = 70 %"
      ])
    // 740 of 1,000: above the moved threshold, below the plan's.
    #expect(try bench.told(.limit).contains("ingest_unit passed 70 % of 1,000 (740)"))
    #expect(try bench.store.facts(at: FiguresBench.today.start).breaches.guardrailsDown == 1)
  }

  @Test func `calm days move it up once a week, and a day is evaluated once`() async throws {
    let bench = try bench(yesterday: 10)
    for ahead in 0..<8 {
      let day = FiguresBench.today.advanced(by: ahead)
      try bench.use(10, on: day)
      try await bench.refresh(on: day)
      try await bench.refresh(on: day)
    }
    #expect(try bench.guardrail()?.percent == 85)
    #expect(try bench.told(.guardrail).count == 1)
  }

  @Test func `a pinned threshold stays, and counts at once`() async throws {
    let bench = try bench(yesterday: 560)
    var state = GuardrailState.beginning(at: 80, on: FiguresBench.today)
    state.hold(
      at: 90, on: FiguresBench.today,
      by: .init(by: "ana", at: FiguresBench.today.start, reason: ""))
    try bench.store.set([.ingestUnit: state], of: FiguresBench.tenant, entries: [])
    try await bench.refresh()
    try await bench.refresh(on: FiguresBench.today.advanced(by: 1))
    #expect(try bench.guardrail()?.percent == 90)
    #expect(try bench.told(.guardrail).isEmpty)
    #expect(try bench.told(.limit).allSatisfy { !$0.contains("passed") })
    let limits = try bench.store.scoped(to: .all).entitlements().tenants[0].limits
    #expect(limits.map(\.softPercent) == [90])
  }

  @Test func `a day of which nothing has come moves nothing`() async throws {
    let bench = try bench(yesterday: 560)
    try bench.bench.edit("DELETE FROM usage_day WHERE quantity = 560000000")
    try await bench.refresh()
    #expect(try bench.guardrail()?.percent == 80)
  }

  @Test func `the first use of a meter is out of line with nothing`() async throws {
    let bench = try FiguresBench()
    try bench.use(560, on: FiguresBench.today.advanced(by: -1))
    try await bench.refresh()
    #expect(try bench.guardrail()?.percent == 80)
  }

  @Test func `a young tenant's days are not compared with days before it was there`()
    async throws
  {
    let bench = try bench(yesterday: 560)
    let created = FiguresBench.today.advanced(by: -20).start.microseconds
    try bench.bench.edit("UPDATE tenant SET created_at = \(created)")
    try await bench.refresh()
    #expect(try bench.guardrail()?.percent == 80)
  }
}

import Domain
import Testing

struct LimitSurveyTests {
  private let today = UTCDay(year: 2026, month: 2, day: 22)

  /// 100,000 units each day from `days` ago up to yesterday.
  private func usage(days: Int, _ units: Int64 = 100_000) -> [DailyUsage] {
    (1...days).map {
      DailyUsage(
        day: today.advanced(by: -$0), meter: .ingestUnit, micro: units * 1_000_000)
    }
  }

  private func ingest(
    _ usage: [DailyUsage], thresholds: [Meter: Int] = [:]
  ) throws -> LimitStatus {
    let survey = LimitSurvey(plan: try ShippedPlans.plan("pro@3"), usage: usage, today: today)
    return try #require(try survey.statuses(thresholds: thresholds).first)
  }

  @Test func `only the running month counts against a month's limit`() throws {
    let status = try ingest(usage(days: 40))
    #expect(status.used == Quantity(micro: 2_100_000_000_000))
    #expect(status.period == "2026-02")
    #expect(status.level == .within)
    #expect(status.forecast?.expected.description == "2800000")
    #expect(status.reachedOn == nil)
  }

  @Test func `the forecast draws on the month before, from its first day on`() throws {
    let status = try ingest(usage(days: 28, 235_000))
    #expect(status.level == .soft)
    #expect(status.reachedOn?.description == "2026-02-22")
  }

  @Test func `a tenant of a week is not averaged with the weeks before it was there`() throws {
    let status = try ingest(usage(days: 7))
    #expect(status.forecast?.expected.description == "1400000")
    #expect(try ingest(usage(days: 6)).forecast == nil)
  }

  @Test(arguments: [(42, LimitLevel.within), (41, .soft)])
  func `a guardrail's threshold stands in for the plan's`(
    percent: Int, level: LimitLevel
  ) throws {
    let status = try ingest(usage(days: 30), thresholds: [.ingestUnit: percent + 1])
    #expect(status.softPercent == percent + 1)
    #expect(status.level == level)
    #expect(status.isAllowed)
  }

  @Test(arguments: [(Int64(5_000_000), true), (5_000_001, false)])
  func `a service may go on up to the hard limit`(units: Int64, allowed: Bool) throws {
    let one = DailyUsage(day: today, meter: .ingestUnit, micro: units * 1_000_000)
    #expect(try ingest([one]).isAllowed == allowed)
  }

  @Test(arguments: [(4, true, LimitLevel.soft), (5, false, .soft), (3, true, .within)])
  func `approvals are refused before they pass the limit`(
    decided: Int, allowed: Bool, level: LimitLevel
  ) throws {
    let survey = LimitSurvey(plan: try ShippedPlans.plan("pro@3"), usage: [], today: today)
    let status = try #require(try survey.statuses(decided: decided).last)
    #expect(status.metric == .approvals)
    #expect(status.period == "2026-02-22")
    #expect(status.isAllowed == allowed)
    #expect(status.level == level)
  }

  @Test func `a tenant without a plan has no limit`() throws {
    let statuses = try LimitSurvey(plan: nil, usage: usage(days: 3), today: today).statuses()
    #expect(statuses.map(\.metric.rawValue) == Meter.allCases.map(\.rawValue))
    #expect(statuses.allSatisfy { $0.limit == nil && $0.isAllowed && $0.level == nil })
  }
}

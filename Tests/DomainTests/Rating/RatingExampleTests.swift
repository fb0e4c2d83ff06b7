import Domain
import Testing

/// Examples A and B of the design, line by line.
struct RatingExampleTests {
  static let february = BillingPeriod(year: 2026, month: 2)

  static func usage(_ meter: Meter, day: Int, micro: Int64) -> DailyUsage {
    DailyUsage(day: february.firstDay.advanced(by: day - 1), meter: meter, micro: micro)
  }

  static func seatDays() -> [DailyUsage] {
    (1...28).map { usage(.seat, day: $0, micro: ($0 <= 20 ? 12 : 15) * 1_000_000) }
  }

  @Test func `example A bills 1011.58, rounded line by line`() throws {
    let pro = try ShippedPlans.plan("pro@3")
    let request = RatingRequest(
      period: Self.february, currency: .usd,
      segments: PlanSegment.segments(of: [(pro, pro.effective)], in: Self.february),
      usage: [
        Self.usage(.ingestUnit, day: 3, micro: 3_000_000_000_000),
        Self.usage(.ingestUnit, day: 28, micro: 456_789_000_000),
        // 131.987654321 GB-months of 672 hours, to the micro-GB-second.
        Self.usage(.storageGBMonth, day: 9, micro: 319_304_533_333_363),
        Self.usage(.queryCredit, day: 1, micro: 61_234_000_000),
      ] + Self.seatDays())
    let invoice = try Rating.rate(request)
    #expect(
      invoice.lines.map { "\($0.sku) \($0.tier) \($0.billed)" } == [
        "pro-base base 499.00", "pro-ingest tier-1 200.00", "pro-ingest tier-2 218.52",
        "pro-storage overage 3.20", "pro-credits package 48.00", "pro-seats overage 42.86",
      ])
    #expect(
      invoice.lines.map(\.quantityText) == [
        "1", "1000000", "1456789", "31.987654", "12", "2.857143",
      ])
    #expect(invoice.lines[2].exact.description == "218.51835")
    #expect(invoice.lines[5].exact.description == "300/7")
    #expect(invoice.total.description == "1011.58")
    let exact = try invoice.lines.reduce(Rational.zero) { try $0.adding($1.exact) }
    #expect(try exact.money(in: .usd).description == "1011.57")
    #expect(invoice.carriedOver.isEmpty && invoice.unrated.isEmpty)
  }

  @Test func `example B scales fee, included and tiers by the days of each plan`() throws {
    let pro = try ShippedPlans.plan("pro@3")
    let enterprise = try ShippedPlans.plan("enterprise@2")
    let eleventh = try #require(UTCDay("2026-02-11"))
    let request = RatingRequest(
      period: Self.february, currency: .usd,
      segments: PlanSegment.segments(
        of: [(pro, pro.effective), (enterprise, eleventh)], in: Self.february),
      usage: [
        Self.usage(.ingestUnit, day: 10, micro: 900_000_000_000),
        Self.usage(.ingestUnit, day: 11, micro: 2_556_789_000_000),
      ])
    let invoice = try Rating.rate(request)
    #expect(
      invoice.lines.map { "\($0.plan) \($0.tier) \($0.segmentFrom) \($0.billed)" } == [
        "pro@3 base 2026-02-01 178.21", "pro@3 tier-1 2026-02-01 71.43",
        "pro@3 tier-2 2026-02-01 27.86", "enterprise@2 base 2026-02-11 1285.07",
        "enterprise@2 included 2026-02-11 0.00",
      ])
    #expect(invoice.total.description == "1562.57")
    #expect(invoice.lines[0].exact.description == "2495/14")
    #expect(invoice.plans.map(\.description) == ["pro@3", "enterprise@2"])
  }

  @Test func `assigning the version that is in force already changes nothing`() throws {
    let pro = try ShippedPlans.plan("pro@3")
    let whole = PlanSegment.segments(of: [(pro, pro.effective)], in: Self.february)
    for day in 1...28 {
      let again = Self.february.firstDay.advanced(by: day - 1)
      let segments = PlanSegment.segments(
        of: [(pro, pro.effective), (pro, again)], in: Self.february)
      #expect(segments == whole)
    }
  }

  @Test func `a plan owns the whole day on which it begins`() throws {
    let (pro, enterprise) = (
      try ShippedPlans.plan("pro@3"), try ShippedPlans.plan("enterprise@2")
    )
    let last = try #require(UTCDay("2026-02-28"))
    let segments = PlanSegment.segments(
      of: [(enterprise, last), (pro, pro.effective)], in: Self.february)
    #expect(segments.map(\.days) == [27, 1])
    #expect(segments.map(\.plan.id.plan) == ["pro", "enterprise"])
  }
}

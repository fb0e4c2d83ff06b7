import Domain
import Testing

/// Mistakes that other billing engines have made, each with a test that it is not made here.
struct RatingFieldBugTests {
  private let march = RatingRuleTests.march

  /// getlago/lago-api#1695: the day of an upgrade was billed in both plans.
  @Test func `the day of an upgrade is billed once`() throws {
    let day = march.firstDay.advanced(by: 9)
    let plans = (1...2).map {
      RatingRuleTests.plan(.perUnit(.zero), fee: 31_00, version: $0)
    }
    let invoice = try Rating.rate(
      RatingRequest(
        period: march, currency: .usd,
        segments: PlanSegment.segments(
          of: [(plans[0], march.firstDay), (plans[1], day)], in: march), usage: []))
    #expect(invoice.lines.map(\.billed.minorUnits) == [9_00, 22_00])
  }

  /// getlago/lago-api#6194: the denominator of a proration shrank with the segment.
  @Test func `a third change in a month still divides by the month's days`() throws {
    let days = [0, 10, 20].map { march.firstDay.advanced(by: $0) }
    let assignments = days.enumerated().map { index, day in
      (RatingRuleTests.plan(.perUnit(.zero), fee: 31_00, version: index + 1), day)
    }
    let invoice = try Rating.rate(
      RatingRequest(
        period: march, currency: .usd,
        segments: PlanSegment.segments(of: assignments.map { (plan: $0, from: $1) }, in: march),
        usage: []))
    #expect(invoice.lines.map(\.billed.minorUnits) == [10_00, 10_00, 11_00])
  }

  /// getlago/lago-api#5906: a negative state inflated the bill, by subtracting a negative.
  @Test func `negative use never raises a bill`() throws {
    let plan = RatingRuleTests.plan(.perUnit(Price(nano: 1_000_000_000)), included: 5)
    for units in [Int64(-1_000), -5, -1, 0] {
      #expect(try Rating.rate(RatingRuleTests.request(plan, units: units)).total.minorUnits == 0)
    }
  }

  /// killbill/killbill#1081: large amounts were missing from the invoice.
  @Test func `a large amount is billed in full`() throws {
    let plan = RatingRuleTests.plan(.perUnit(Price(nano: 50_000_000_000)))
    let invoice = try Rating.rate(RatingRuleTests.request(plan, units: 1_000_000_000_000))
    #expect(invoice.total.description == "50000000000000.00")
  }

  /// getlago/lago-api#4449, get-convex/polar#80: the total was not the sum of the lines shown.
  @Test func `many lines of half a cent add up as they are shown`() throws {
    let plan = Plan(
      id: PlanID(plan: "test", version: 1), name: "Test", currency: .usd,
      effective: march.firstDay, baseFee: Money(minorUnits: 0, currency: .usd),
      skus: [Meter.ingestUnit, .queryCredit].map {
        SKU(
          id: $0.rawValue, meter: $0, included: .zero,
          pricing: .perUnit(Price(nano: 5_000_000)))
      })
    var request = RatingRuleTests.request(plan, units: 1)
    request.usage.append(
      DailyUsage(day: march.firstDay, meter: .queryCredit, micro: 1_000_000))
    let invoice = try Rating.rate(request)
    #expect(invoice.lines.map(\.billed.description) == ["0.00", "0.01", "0.01"])
    #expect(invoice.total.description == "0.02")
  }

  /// openmeterio/openmeter keeps meters in float64 unless told otherwise: 0.1 added ten times.
  @Test func `tenths add up to a whole`() throws {
    let pricing = Pricing.package(
      size: Quantity(micro: 1_000_000), price: Price(nano: 1_000_000_000))
    var request = RatingRuleTests.request(RatingRuleTests.plan(pricing), units: 0)
    request.usage = (0..<10).map {
      DailyUsage(day: march.firstDay.advanced(by: $0), meter: .ingestUnit, micro: 100_000)
    }
    #expect(try Rating.rate(request).total.description == "1.00")
  }

  /// killbill/killbill#877: a change on the same day made the guard against double billing fire.
  @Test func `of two changes on one day the later holds`() throws {
    let plans = (1...2).map { RatingRuleTests.plan(.perUnit(.zero), fee: 31_00, version: $0) }
    let segments = PlanSegment.segments(
      of: [(plans[0], march.firstDay), (plans[1], march.firstDay)], in: march)
    #expect(segments.map(\.plan.id.version) == [2])
  }

  /// killbill/killbill#2133: what began on the 31st was billed from the 30th on.
  @Test(arguments: [(1, 31), (2, 28), (3, 31), (4, 30), (5, 31), (12, 31)])
  func `a plan that begins on the last day is billed for that day`(month: Int, days: Int) throws {
    let period = BillingPeriod(year: 2026, month: month)
    let plan = RatingRuleTests.plan(.perUnit(.zero), fee: Int64(days) * 100)
    let last = period.firstDay.advanced(by: days - 1)
    let invoice = try Rating.rate(
      RatingRequest(
        period: period, currency: .usd,
        segments: PlanSegment.segments(of: [(plan, last)], in: period), usage: []))
    #expect(invoice.lines.map(\.billed.minorUnits) == [1_00])
    #expect(invoice.lines.map(\.segmentFrom) == [last])
  }

  /// polarsource/polar#7209: a peak was prorated as if it were a sum. Twelve seats all month are
  /// twelve seats, however the month is cut.
  @Test(arguments: 1..<31)
  func `seats are an average over the month's days, also over a change`(day: Int) throws {
    let plans = (1...2).map {
      RatingRuleTests.plan(
        .perUnit(Price(nano: 15_000_000_000)), included: 10, meter: .seat, version: $0)
    }
    let usage = (0..<march.days).map {
      DailyUsage(day: march.firstDay.advanced(by: $0), meter: .seat, micro: 12_000_000)
    }
    let invoice = try Rating.rate(
      RatingRequest(
        period: march, currency: .usd,
        segments: PlanSegment.segments(
          of: [(plans[0], march.firstDay), (plans[1], march.firstDay.advanced(by: day))],
          in: march), usage: usage))
    let exact = try invoice.lines.reduce(Rational.zero) { try $0.adding($1.exact) }
    #expect(exact == Rational(30))
  }

  /// getlago/lago-api#4273: a total below zero was rounded up. A correction is rounded like a bill.
  @Test func `a correction below zero gives back what was billed, to the cent`() throws {
    let plan = RatingRuleTests.plan(.perUnit(Price(nano: 5_000_000)))
    var open = RatingRuleTests.request(plan, units: 0)
    open.period = march.next
    open.segments = []
    open.usage = []
    open.adjustments = [
      .init(
        closed: RatingRuleTests.request(plan, units: 3),
        late: [DailyUsage(day: march.firstDay, meter: .ingestUnit, micro: -3_000_000)])
    ]
    #expect(try Rating.rate(RatingRuleTests.request(plan, units: 3)).total.description == "0.02")
    #expect(try Rating.rate(open).total.description == "-0.02")
  }
}

import Domain
import Testing

struct RatingPropertyTests {
  @Test(.enabled(if: RatingOracle.isThere, "python3 is not installed"), arguments: 0..<20)
  func `a second rating in exact fractions agrees, line by line`(block: UInt64) throws {
    let seeds = (0..<100).map { block * 100 + $0 }
    let requests = try seeds.map { try RandomMonth(seed: $0).request }
    let results = try RatingOracle.rate(requests.map { try RatingOracle.caseLine($0) })
    try #require(results.count == requests.count)
    for (seed, (request, result)) in zip(seeds, zip(requests, results)) {
      #expect(try RatingOracle.resultLine(Rating.rate(request)) == result, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<300)
  func `the lines add up to the total, and the order of usage is nothing`(seed: UInt64) throws {
    var request = try RandomMonth(seed: seed).request
    let invoice = try Rating.rate(request)
    let sum = invoice.lines.reduce(Int64(0)) { $0 + $1.billed.minorUnits }
    #expect(sum == invoice.total.minorUnits, "seed \(seed)")
    #expect(invoice.lines.allSatisfy { $0.billed.minorUnits >= 0 }, "seed \(seed)")
    var random = SplitMix64(seed: seed)
    request.usage.shuffle(using: &random)
    #expect(try Rating.rate(request) == invoice, "seed \(seed)")
  }

  @Test(arguments: 0..<300)
  func `a day's usage in two halves is rated as in one`(seed: UInt64) throws {
    var request = try RandomMonth(seed: seed).request
    let invoice = try Rating.rate(request)
    request.usage = request.usage.flatMap { usage in
      let half = usage.micro / 2
      return [half, usage.micro - half].map {
        DailyUsage(day: usage.day, meter: usage.meter, micro: $0)
      }
    }
    #expect(try Rating.rate(request) == invoice, "seed \(seed)")
  }

  @Test(arguments: 0..<300)
  func `more usage never lowers a bill without volume prices`(seed: UInt64) throws {
    let month = try RandomMonth(seed: seed)
    var request = month.request
    let hasVolume = request.segments.flatMap(\.plan.skus).contains { $0.pricing.kind == .volume }
    try #require(!request.segments.isEmpty)
    if hasVolume { return }
    let before = try Rating.rate(request).total.minorUnits
    var random = SplitMix64(seed: seed ^ 0xFF)
    let day = request.period.firstDay.advanced(
      by: Int.random(in: 0..<request.period.days, using: &random))
    for meter in Meter.allCases {
      request.usage.append(DailyUsage(day: day, meter: meter, micro: 250_000_000))
    }
    #expect(try Rating.rate(request).total.minorUnits >= before, "seed \(seed)")
  }

  @Test(arguments: 0..<300)
  func `a change to the same prices changes nothing of even use`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let period = BillingPeriod(year: 2026, month: Int.random(in: 1...12, using: &random))
    let tiers = [
      Pricing.Tier(
        upTo: Quantity(micro: Int64.random(in: 1...9_000_000_000, using: &random)),
        unitPrice: Price(nano: Int64.random(in: 0...1_000_000_000, using: &random))),
      Pricing.Tier(upTo: nil, unitPrice: Price(nano: 123_456_789)),
    ]
    let included = Int64.random(in: 0...5_000, using: &random)
    let meter = Meter.allCases[Int(seed % 4)]
    let pricings: [Pricing] = [.graduated(tiers), .volume(tiers), .perUnit(Price(nano: 777))]
    for pricing in pricings {
      let plans = (1...2).map { version in
        RatingRuleTests.plan(
          pricing, fee: 49_900, included: included, meter: meter, version: version)
      }
      let daily = Int64.random(in: 0...900_000_000, using: &random)
      let scale: Int64 = meter == .storageGBMonth ? 86_400 : 1
      let split = period.firstDay.advanced(by: Int.random(in: 1..<period.days, using: &random))
      let usage = (0..<period.days).map {
        DailyUsage(day: period.firstDay.advanced(by: $0), meter: meter, micro: daily * scale)
      }
      func exact(_ assignments: [(plan: Plan, from: UTCDay)]) throws -> Rational {
        let segments = PlanSegment.segments(of: assignments, in: period)
        let request = RatingRequest(
          period: period, currency: .usd, segments: segments, usage: usage)
        return try Rating.rate(request).lines.reduce(.zero) { try $0.adding($1.exact) }
      }
      let whole = try exact([(plans[0], period.firstDay)])
      let parts = try exact([(plans[0], period.firstDay), (plans[1], split)])
      #expect(whole == parts, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<300)
  func `late usage and the closed bill add up to one bill in time`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var closed = try RandomMonth(seed: seed).request
    let late = closed.usage.filter { _ in Bool.random(using: &random) }
    let whole = try Rating.rate(closed)
    closed.usage.removeAll { late.contains($0) }
    let first = try Rating.rate(closed)
    let open = RatingRequest(
      period: closed.period.next, currency: closed.currency, segments: [], usage: [],
      adjustments: [.init(closed: closed, late: late)])
    let correction = try Rating.rate(open)
    #expect(
      first.total.minorUnits + correction.total.minorUnits == whole.total.minorUnits,
      "seed \(seed)")
  }
}

import Domain
import Testing

/// One rule of rating each, on small plans.
struct RatingRuleTests {
  static let march = BillingPeriod(year: 2026, month: 3)

  static func plan(
    _ pricing: Pricing, currency: Currency = .usd, fee: Int64 = 0, included: Int64 = 0,
    meter: Meter = .ingestUnit, version: Int = 1
  ) -> Plan {
    Plan(
      id: PlanID(plan: "test", version: version), name: "Test", currency: currency,
      effective: march.firstDay, baseFee: Money(minorUnits: fee, currency: currency),
      skus: [
        SKU(
          id: "test-sku", meter: meter, included: Quantity(micro: included * 1_000_000),
          pricing: pricing)
      ])
  }

  static func request(_ plan: Plan, units: Int64, meter: Meter = .ingestUnit) -> RatingRequest {
    RatingRequest(
      period: march, currency: plan.currency,
      segments: [PlanSegment(plan: plan, from: march.firstDay, to: march.endDay)],
      usage: [DailyUsage(day: march.firstDay, meter: meter, micro: units * 1_000_000)])
  }

  static let tiers = [
    Pricing.Tier(upTo: Quantity(micro: 100_000_000), unitPrice: Price(nano: 100_000_000)),
    Pricing.Tier(upTo: nil, unitPrice: Price(nano: 50_000_000)),
  ]

  @Test(arguments: [
    (Int64(100), "10.00"), (101, "10.05"), (200, "15.00"),
  ])
  func `graduated prices each tier's units at its own price`(units: Int64, total: String) throws {
    let invoice = try Rating.rate(Self.request(Self.plan(.graduated(Self.tiers)), units: units))
    #expect(invoice.total.description == total)
  }

  @Test(arguments: [(Int64(100), "10.00"), (101, "5.05"), (200, "10.00")])
  func `volume prices all at the tier that the total reaches`(units: Int64, total: String) throws {
    let invoice = try Rating.rate(Self.request(Self.plan(.volume(Self.tiers)), units: units))
    #expect(invoice.total.description == total)
  }

  @Test(arguments: [(Int64(50), "0.00"), (51, "4.00"), (60, "4.00"), (61, "8.00")])
  func `a started package counts, after what is included`(units: Int64, total: String) throws {
    let pricing = Pricing.package(
      size: Quantity(micro: 10_000_000), price: Price(nano: 4_000_000_000))
    let invoice = try Rating.rate(Self.request(Self.plan(pricing, included: 50), units: units))
    #expect(invoice.total.description == total)
  }

  @Test(arguments: [("JPY", "1"), ("USD", "0.50"), ("KWD", "0.500")])
  func `a line is rounded to the minor unit of its currency`(code: String, total: String) throws {
    let currency = try #require(Currency(code: code))
    let plan = Self.plan(.perUnit(Price(nano: 500_000_000)), currency: currency)
    #expect(try Rating.rate(Self.request(plan, units: 1)).total.description == total)
  }

  @Test(arguments: [(Int64(5), "0.01"), (4, "0.00"), (15, "0.02"), (25, "0.03")])
  func `halves go away from zero`(thousandths: Int64, total: String) throws {
    let plan = Self.plan(.perUnit(Price(nano: thousandths * 1_000_000)))
    #expect(try Rating.rate(Self.request(plan, units: 1)).total.description == total)
  }

  @Test func `negative use bills nothing and carries over`() throws {
    let plan = Self.plan(.perUnit(Price(nano: 1_000_000_000)), fee: 1000)
    let first = try Rating.rate(Self.request(plan, units: -7))
    #expect(first.total.description == "10.00")
    #expect(first.carriedOver == [.ingestUnit: -7_000_000])
    var next = Self.request(plan, units: 10)
    next.carriedOver = first.carriedOver
    let second = try Rating.rate(next)
    #expect(second.total.description == "13.00")
    #expect(second.carriedOver.isEmpty)
  }

  @Test func `a negative stretch is settled within its month, whatever comes first`() throws {
    let price = Pricing.perUnit(Price(nano: 1_000_000_000))
    let (one, two) = (Self.plan(price), Self.plan(price, version: 2))
    let middle = Self.march.firstDay.advanced(by: 10)
    for (early, late) in [(Int64(9), Int64(-4)), (-4, 9)] {
      let request = RatingRequest(
        period: Self.march, currency: .usd,
        segments: PlanSegment.segments(
          of: [(one, Self.march.firstDay), (two, middle)], in: Self.march),
        usage: [
          DailyUsage(day: Self.march.firstDay, meter: .ingestUnit, micro: early * 1_000_000),
          DailyUsage(day: middle, meter: .ingestUnit, micro: late * 1_000_000),
        ])
      let invoice = try Rating.rate(request)
      #expect(invoice.total.description == "5.00")
      #expect(invoice.carriedOver.isEmpty)
    }
  }

  @Test func `late usage of a closed month bills the difference, in that month's days`() throws {
    let plan = Self.plan(.graduated(Self.tiers), fee: 1000, included: 50)
    let closed = Self.request(plan, units: 120)
    let late = [
      DailyUsage(
        day: Self.march.firstDay.advanced(by: 3), meter: .ingestUnit, micro: 60_000_000)
    ]
    let april = Self.march.next
    let open = RatingRequest(
      period: april, currency: .usd,
      segments: [PlanSegment(plan: plan, from: april.firstDay, to: april.endDay)], usage: [],
      adjustments: [.init(closed: closed, late: late)])
    let invoice = try Rating.rate(open)
    #expect(
      invoice.lines.map { "\($0.kind) \($0.tier) \($0.segmentFrom) \($0.billed)" } == [
        "base base 2026-04-01 10.00", "adjustment tier-1 2026-03-01 3.00",
        "adjustment tier-2 2026-03-01 1.50",
      ])
    var together = closed
    together.usage += late
    let before = try Rating.rate(closed).total.minorUnits
    #expect(before + 450 == (try Rating.rate(together).total.minorUnits))
  }

  @Test func `usage without a plan or a SKU is named, not billed and not dropped`() throws {
    let plan = Self.plan(.perUnit(Price(nano: 1)))
    let begin = Self.march.firstDay.advanced(by: 5)
    let request = RatingRequest(
      period: Self.march, currency: .usd,
      segments: [PlanSegment(plan: plan, from: begin, to: Self.march.endDay)],
      usage: [
        DailyUsage(day: Self.march.firstDay, meter: .ingestUnit, micro: 3_000_000),
        DailyUsage(day: begin, meter: .queryCredit, micro: 4_000_000),
      ])
    let invoice = try Rating.rate(request)
    #expect(
      invoice.unrated.map { "\($0.meter) \($0.quantity) \($0.reason)" } == [
        "ingestUnit 3 noPlan", "queryCredit 4 noSKU",
      ])
  }

  @Test func `what cannot be rated is an error`() throws {
    let plan = Self.plan(.perUnit(Price(nano: .max)))
    var request = Self.request(plan, units: 9_000_000_000_000)
    #expect(throws: ArithmeticOverflow.self) { try Rating.rate(request) }
    request.period = Self.march.next
    #expect(throws: RatingError.segmentOutsidePeriod(plan.id, Self.march.next)) {
      try Rating.rate(request)
    }
    request = Self.request(plan, units: 1)
    request.currency = try #require(Currency(code: "EUR"))
    #expect(throws: RatingError.self) { try Rating.rate(request) }
    request = Self.request(plan, units: 1)
    request.segments += request.segments
    #expect(throws: RatingError.segmentsOverlap(Self.march.firstDay)) {
      try Rating.rate(request)
    }
    request = Self.request(plan, units: 1)
    request.usage = [DailyUsage(day: Self.march.endDay, meter: .seat, micro: 1)]
    #expect(throws: RatingError.usageOutsidePeriod(Self.march.endDay, Self.march)) {
      try Rating.rate(request)
    }
  }

  @Test func `storage of a leap February is divided by its 696 hours`() throws {
    let period = BillingPeriod(year: 2028, month: 2)
    let plan = Self.plan(.perUnit(Price(nano: 1_000_000_000)), meter: .storageGBMonth)
    let invoice = try Rating.rate(
      RatingRequest(
        period: period, currency: .usd,
        segments: [PlanSegment(plan: plan, from: period.firstDay, to: period.endDay)],
        usage: [
          DailyUsage(
            day: period.firstDay, meter: .storageGBMonth, micro: 10 * 696 * 3600 * 1_000_000)
        ]))
    #expect(invoice.total.description == "10.00")
  }
}

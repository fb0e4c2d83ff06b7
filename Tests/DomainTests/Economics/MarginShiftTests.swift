import Domain
import Testing

struct MarginShiftTests {
  private func margin(
    _ month: TenantMonth, share: Int64, elapsed: Int = 28, seat: Int64 = 1_200_000_000
  ) throws -> TenantMargin {
    let costs = try EconomicsTests.costs()
    var units = costs.unitCosts
    units[.seat] = Price(nano: seat)
    return TenantMargin(
      month: month, poolShare: Money(minorUnits: share, currency: .usd),
      costs: CostModel(
        version: 1, effective: costs.effective, currency: .usd, unitCosts: units,
        fixedPerTenant: costs.fixedPerTenant, pools: costs.pools),
      elapsedDays: elapsed)
  }

  private func month(
    base: Int64 = 49_900, credits: Int64 = 0, ingestCost: Int64 = 8_000, seats: Int64 = 10,
    plan: PlanID = PlanID(plan: "pro", version: 3), status: TenantStatus = .active
  ) throws -> TenantMonth {
    func money(_ minor: Int64) -> Money { Money(minorUnits: minor, currency: .usd) }
    var (overage, cost) = (PerMeter { _ in money(0) }, PerMeter { _ in money(0) })
    (overage.credits, cost.ingest, cost.seats) = (
      money(credits), money(ingestCost), money(seats * 120)
    )
    return TenantMonth(
      period: RatingExampleTests.february, number: 1, tenantID: TenantID("t"),
      partnerID: PartnerID("p"), status: status, plan: plan,
      lines: try MonthLines(
        base: money(base), overage: overage, fixed: money(1_200), usageCost: cost,
        used: PerMeter(
          ingest: Quantity(micro: ingestCost * 250_000_000), storage: .zero, credits: .zero,
          seats: Quantity(micro: seats * 1_000_000))))
  }

  @Test(arguments: UInt64(0)..<100)
  func `the parts add up exactly to the difference of the margins`(seed: UInt64) throws {
    let months = try MonthBookTests.months(seed, count: 2)
    let (before, after) = (
      try margin(months[0], share: Int64(seed * 31), seat: Int64(seed) * 10_000_000),
      try margin(months[1], share: Int64(seed * 17), elapsed: Int(seed % 28) + 1)
    )
    let shift = try MarginShift(from: before, to: after)
    guard before.month.lines.revenue.minorUnits > 0, after.month.lines.revenue.minorUnits > 0
    else {
      #expect(shift == nil)
      return
    }
    func ratio(_ margin: TenantMargin) -> Rational {
      Rational(Int128(margin.cogs.minorUnits), over: Int128(margin.month.lines.revenue.minorUnits))
    }
    #expect(try shift?.total == ratio(before).subtracting(ratio(after)), "seed \(seed)")
  }

  @Test func `the line that moves most is named`() throws {
    let before = try margin(month(), share: 3_000)
    func reason(_ after: TenantMargin) throws -> MarginReason {
      try MarginReason(from: before, to: after)
    }
    #expect(try reason(margin(month(), share: 3_000)).line == "unchanged")
    let ingest = try reason(margin(month(ingestCost: 19_200), share: 3_000))
    #expect(ingest.text == "ingest +140 %")
    #expect(ingest.hundredths == -2_244)
    #expect(try reason(margin(month(seats: 50), share: 3_000)).text == "seats +40")
    #expect(try reason(margin(month(), share: 3_540)).text == "share of the pools +18 %")
    #expect(
      try reason(margin(month(credits: 20_000), share: 3_000)).text
        == "new: overage on credits")
    let enterprise = try month(base: 199_900, plan: PlanID(plan: "enterprise", version: 2))
    #expect(try reason(margin(enterprise, share: 3_000)).text == "plan pro@3 -> enterprise@2")
    let dearer = try reason(margin(month(), share: 3_000, seat: 1_200_000_000))
    #expect(dearer.line == "unchanged")
  }

  @Test func `a unit cost is told apart from use`() throws {
    let before = try margin(month(seats: 100), share: 3_000)
    var cheaper = try month(seats: 100)
    cheaper.lines = try MonthLines(
      base: cheaper.lines.base, overage: cheaper.lines.overage, fixed: cheaper.lines.fixed,
      usageCost: PerMeter {
        $0 == .seat
          ? Money(minorUnits: 10_560, currency: .usd)
          : cheaper.lines.usageCost[$0]
      },
      used: cheaper.lines.used)
    let after = try margin(cheaper, share: 3_000, seat: 1_056_000_000)
    let reason = try MarginReason(from: before, to: after)
    #expect(reason.line == "unit_cost.seat")
    #expect(reason.text == "seats unit cost -12 %")
  }

  @Test func `a trial's end, a first month and no revenue are said in words`() throws {
    let trial = try margin(month(base: 1_000, status: .trial), share: 100)
    let after = try margin(month(), share: 100)
    #expect(try MarginReason(from: trial, to: after).text == "trial ended, plan pro@3")
    #expect(try MarginReason(from: nil, to: after).text == "first month, base fee 499.00")
    let free = try margin(
      month(base: 0, plan: PlanID(plan: "internal", version: 1)), share: 100)
    #expect(try MarginReason(from: after, to: free).text == "internal plan, no fee")
    #expect(try MarginReason(from: after, to: free).hundredths == nil)
    #expect(try MarginReason(from: free, to: after).line == "base_fee")
  }

  @Test(arguments: UInt64(0)..<60)
  func `more cost never raises a margin, and more revenue never lowers it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let revenue = Int64.random(in: 1...9_000_000, using: &random)
    let cogs = Int64.random(in: 0...9_000_000, using: &random)
    func points(_ revenue: Int64, _ cogs: Int64) throws -> Int {
      try #require(
        Margin.basisPoints(
          revenue: Money(minorUnits: revenue, currency: .usd),
          cogs: Money(minorUnits: cogs, currency: .usd)))
    }
    let more = Int64.random(in: 0...100_000, using: &random)
    #expect(try points(revenue, cogs + more) <= points(revenue, cogs))
    #expect(try points(revenue + more, cogs) >= points(revenue, cogs))
  }
}

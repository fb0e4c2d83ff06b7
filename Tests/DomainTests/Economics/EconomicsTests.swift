import Domain
import Foundation
import Testing

struct EconomicsTests {
  static func costs() throws -> CostModel {
    let file = ShippedPlans.folder.appending(path: "costs.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try CostModelReader(file: "Plans/costs.yaml", root: .parse(yaml: text)).model()
  }

  private func dollars(_ minor: Int64) -> Money { Money(minorUnits: minor, currency: .usd) }

  private func exampleA() throws -> RatingRequest {
    let pro = try ShippedPlans.plan("pro@3")
    let month = RatingExampleTests.february
    return RatingRequest(
      period: month, currency: .usd,
      segments: PlanSegment.segments(of: [(pro, pro.effective)], in: month),
      usage: [
        RatingExampleTests.usage(.ingestUnit, day: 3, micro: 3_456_789_000_000),
        RatingExampleTests.usage(.storageGBMonth, day: 9, micro: 319_304_533_333_363),
        RatingExampleTests.usage(.queryCredit, day: 1, micro: 61_234_000_000),
      ] + RatingExampleTests.seatDays())
  }

  @Test func `the shipped cost model is read`() throws {
    let costs = try Self.costs()
    #expect(costs.unitCosts[.ingestUnit]?.description == "0.00004")
    #expect(costs.unitCosts[.storageGBMonth]?.description == "0.023")
    #expect(costs.unitCosts[.queryCredit]?.description == "0.0011")
    #expect(costs.unitCosts[.seat]?.description == "1.2")
    #expect(costs.pools.map(\.key) == [.revenue, .ingestUnit, .equal])
  }

  @Test(arguments: [
    ("seat: \"1.20\"", "", "units.seat"), ("seat: \"1.20\"", "seat:", "units.seat"),
    ("\"12.00\"", "\"-12.00\"", "fixed_per_tenant"), ("\"12.00\"", "12", "fixed_per_tenant"),
    ("allocate_by: equal", "allocate_by: heads", "pools[2].allocate_by"),
    ("pool: support", "pool: platform", "pools[2]"), ("currency: USD", "currency: ZZZ", "currency"),
  ])
  func `a bad cost model is refused where it stands`(old: String, new: String, key: String) throws {
    let file = ShippedPlans.folder.appending(path: "costs.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let root = try ConfigNode.parse(yaml: text.replacingOccurrences(of: old, with: new))
    var found: ConfigError?
    do throws(ConfigError) {
      _ = try CostModelReader(file: "costs.yaml", root: root).model()
    } catch { found = error }
    #expect(found?.key == key)
  }

  @Test func `a whole month's figures follow from its bill and costs`() throws {
    let last = RatingExampleTests.february.endDay.advanced(by: -1)
    let figures = try Economics.figures(of: exampleA(), today: last, costs: Self.costs())
    #expect(figures.revenue.description == "1011.58")
    // 138.27156 + 3.035716 + 67.3574 + 15.428571 + 12
    #expect(figures.cogs.description == "236.09")
    #expect(figures.marginBasisPoints == 7_666)
    #expect(figures.seats.description == "12.857143")
    #expect(figures.cogsPerUser?.description == "18.36")
    #expect(figures.usagePercent == 69)
    #expect(figures.meters.map(\.used.description) == ["3456789", "131.987654", "61234", "15"])
  }

  @Test func `in a running month fee, fixed cost and pools count by elapsed days`() throws {
    let today = RatingExampleTests.february.firstDay.advanced(by: 6)
    var request = try exampleA()
    request.usage = []
    let share = dollars(1_000)
    let figures = try Economics.figures(
      of: request, today: today, costs: Self.costs(), poolShare: share)
    #expect(figures.revenue.description == "124.75")
    #expect(figures.cogs.description == "13.00")
    #expect(figures.cogsPerUser == nil)
    #expect(figures.usagePercent == 0)
  }

  @Test func `without a plan there is no revenue and no margin`() throws {
    var request = try exampleA()
    request.segments = []
    let last = RatingExampleTests.february.endDay
    let figures = try Economics.figures(of: request, today: last, costs: Self.costs())
    #expect(figures.revenue.minorUnits == 0)
    #expect(figures.marginBasisPoints == nil)
    #expect(figures.usagePercent == nil)
  }

  @Test(arguments: 0..<200)
  func `shares of a pool add up to it and follow their weights`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let amount = dollars(Int64.random(in: 0...1_000_000, using: &random))
    let weights = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Int64.random(in: 0...1_000_000_000_000_000, using: &random)
    }
    let parts = CostPool.allocate(amount, by: weights)
    #expect(parts.reduce(0) { $0 + $1.minorUnits } == amount.minorUnits, "seed \(seed)")
    let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
    for (part, weight) in zip(parts, weights) where sum > 0 {
      let exactTimesSum = Int128(amount.minorUnits) * Int128(weight)
      #expect((Int128(part.minorUnits) * sum - exactTimesSum).magnitude < sum.magnitude)
    }
  }

  @Test(arguments: [
    ([Int64(1), 1, 1], [Int64(34), 33, 33]), ([0, 0, 0], [34, 33, 33]), ([0, 5, 0], [0, 100, 0]),
    ([1, 2, 3], [17, 33, 50]), ([-5, 1, 1], [0, 50, 50]), ([], []),
  ])
  func `remainders go to the largest, then to the first`(weights: [Int64], parts: [Int64]) throws {
    #expect(CostPool.allocate(dollars(100), by: weights).map(\.minorUnits) == parts)
  }

  @Test func `shares of all pools come in the order of the tenants`() throws {
    let costs = try Self.costs()
    let tenants = [
      PoolWeight(revenue: dollars(100_00), ingest: Quantity(micro: 0)),
      PoolWeight(revenue: dollars(300_00), ingest: Quantity(micro: 5_000_000)),
    ]
    let shares = try costs.poolShares(
      of: tenants, elapsedDays: 28, in: RatingExampleTests.february)
    #expect(shares.map(\.description) == ["2000.00", "6700.00"])
  }

  @Test func `an estimate of a day's cost is exact decimal text`() throws {
    let costs = try Self.costs()
    let month = RatingExampleTests.february
    #expect(try costs.costEstimate(of: .ingestUnit, micro: 1_500_000, in: month) == "0.00006")
    #expect(try costs.costEstimate(of: .queryCredit, micro: 0, in: month) == "0")
  }
}

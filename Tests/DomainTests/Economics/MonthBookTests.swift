import Domain
import Testing

struct MonthBookTests {
  /// Random months of tenants of three partners, with nothing, losses and extremes among them.
  static func months(_ seed: UInt64, count: Int? = nil) throws -> [TenantMonth] {
    var random = SplitMix64(seed: seed)
    let count = count ?? Int.random(in: 1...60, using: &random)
    return try (1...count).map { number in
      func money(_ most: Int64) -> Money {
        let isNone = Int.random(in: 0..<4, using: &random) == 0
        return Money(
          minorUnits: isNone ? 0 : Int64.random(in: 0...most, using: &random), currency: .usd)
      }
      func quantity() -> Quantity {
        Quantity(micro: Int64.random(in: -5_000_000...9_000_000_000_000, using: &random))
      }
      return TenantMonth(
        period: RatingExampleTests.february, number: Int64(number),
        tenantID: TenantID("t-\(Int.random(in: 0...999_999, using: &random))-\(number)"),
        partnerID: PartnerID("p\(number % 3)"), status: .active,
        plan: number % 5 == 0 ? nil : PlanID(plan: "plan\(number % 4)", version: 1),
        lines: try MonthLines(
          base: money(200_000), overage: PerMeter { _ in money(90_000) }, fixed: money(1_200),
          usageCost: PerMeter { _ in money(30_000) }, used: PerMeter { _ in quantity() }))
    }
  }

  static func book(_ months: [TenantMonth], elapsed: Int = 28) throws -> MonthBook {
    try MonthBook(
      months, period: RatingExampleTests.february, elapsedDays: elapsed,
      costs: EconomicsTests.costs())
  }

  @Test(arguments: UInt64(0)..<100)
  func `shares of every pool add up to it, whatever is summed`(seed: UInt64) throws {
    let elapsed = Int(seed % 28) + 1
    let book = try Self.book(Self.months(seed), elapsed: elapsed)
    let pools = try book.costs.pools.map { try $0.cost(elapsedDays: elapsed, in: book.period) }
    for word in [{ $0.tier }, { $0.partnerID.rawValue }] as [(MonthBook.Group) -> String] {
      var whole = MonthSum(costs: book.costs)
      for sum in try book.sums(in: .all, by: word) { try whole.add(sum.sum) }
      #expect(whole.pools == pools, "seed \(seed)")
      #expect(whole.tenants == book.entries.count)
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `a partner's report is the partner's part of the whole one`(seed: UInt64) throws {
    let book = try Self.book(Self.months(seed))
    var parts = MonthSum(costs: book.costs)
    for partner in 0..<3 {
      for sum in try book.sums(in: .partner(PartnerID("p\(partner)")), by: { $0.tier }) {
        try parts.add(sum.sum)
      }
    }
    var whole = MonthSum(costs: book.costs)
    for sum in try book.sums(in: .all, by: { $0.tier }) { try whole.add(sum.sum) }
    #expect(parts == whole, "seed \(seed)")
  }

  @Test(arguments: UInt64(0)..<40)
  func `the order in which tenants come changes nothing`(seed: UInt64) throws {
    let months = try Self.months(seed)
    var random = SplitMix64(seed: seed)
    let (first, second) = (
      try Self.book(months), try Self.book(months.shuffled(using: &random))
    )
    #expect(first.entries.map(\.number) == second.entries.map(\.number))
    for place in first.entries.indices { #expect(first.shares(place) == second.shares(place)) }
  }

  @Test(arguments: UInt64(0)..<60)
  func `the ends of the ranking are those of the whole order`(seed: UInt64) throws {
    let book = try Self.book(Self.months(seed))
    let count = Int(seed % 9)
    let ranked = book.entries.indices.filter { book.entries[$0].revenue > 0 }
      .sorted { left, right in
        let (first, second) = (book.entries[left], book.entries[right])
        let mine = Int128(first.cost + book.poolShare(left)) * Int128(second.revenue)
        let others = Int128(second.cost + book.poolShare(right)) * Int128(first.revenue)
        return (mine, left) < (others, right)
      }
    #expect(book.extremes(.top, count: count, in: .all) == Array(ranked.prefix(count)))
    let lowest = book.extremes(.bottom, count: count, in: .all)
    #expect(Set(lowest).count == min(count, ranked.count))
    if let last = lowest.first, let worst = ranked.last {
      #expect(
        try book.sum(ofEntry: last).marginBasisPoints
          == book.sum(ofEntry: worst).marginBasisPoints)
    }
  }

  @Test func `a tenant without revenue has no margin and no place in the ranking`() throws {
    let none = PerMeter { _ in Money(minorUnits: 0, currency: .usd) }
    var months = try Self.months(3, count: 4)
    months[0].lines = try MonthLines(
      base: none.ingest, overage: none, fixed: Money(minorUnits: 1_200, currency: .usd),
      usageCost: none, used: PerMeter { _ in .zero })
    let book = try Self.book(months)
    let place = try #require(book.entries.firstIndex { $0.number == 1 })
    #expect(try book.sum(ofEntry: place).marginBasisPoints == nil)
    #expect(try book.sum(ofEntry: place).cogsPerUser == nil)
    #expect(!book.extremes(.bottom, count: 9, in: .all).contains(place))
    #expect(try book.sumWithoutRevenue(in: .all).tenants >= 1)
  }
}

import Domain
import Testing

struct BillingHistoryTests {
  private static let january = BillingPeriod(year: 2026, month: 1)
  private static let plan = RatingRuleTests.plan(.perUnit(Price(nano: 1_000_000_000)), fee: 1000)

  private func usage(_ day: String, _ units: Int64) throws -> DailyUsage {
    DailyUsage(day: try #require(UTCDay(day)), meter: .ingestUnit, micro: units * 1_000_000)
  }

  private func history(_ usage: [DailyUsage], late: [LateUsage] = []) -> BillingHistory {
    BillingHistory(
      currency: .usd, assignments: [(Self.plan, UTCDay(year: 2025, month: 1, day: 1))],
      usage: usage, late: late)
  }

  private func totals(_ history: BillingHistory, months: Int) throws -> [String] {
    var month = Self.january
    return try (0..<months).map { _ in
      defer { month = month.next }
      return try Rating.rate(history.request(for: month)).total.description
    }
  }

  @Test func `negative use carries over until it is used up, over a month without any`() throws {
    let history = history([
      try usage("2026-01-10", 5), try usage("2026-01-20", -12), try usage("2026-03-02", 4),
      try usage("2026-04-02", 10),
    ])
    #expect(try totals(history, months: 5) == ["10.00", "10.00", "10.00", "17.00", "10.00"])
  }

  @Test func `late usage is billed once, in the period that was open when it came`() throws {
    let history = history(
      [try usage("2026-01-10", 5), try usage("2026-02-10", 1), try usage("2026-03-10", 1)],
      late: [
        LateUsage(billedIn: Self.january.next, usage: try usage("2026-01-30", 3)),
        LateUsage(billedIn: Self.january.next.next, usage: try usage("2026-01-31", 2)),
      ])
    #expect(try totals(history, months: 4) == ["15.00", "14.00", "13.00", "10.00"])
    let march = try Rating.rate(history.request(for: Self.january.next.next))
    #expect(
      march.lines.map { "\($0.kind) \($0.segmentFrom) \($0.billed)" } == [
        "base 2026-03-01 10.00", "overage 2026-03-01 1.00", "adjustment 2026-01-01 2.00",
      ])
  }

  /// The second correction of a month begins where the first has ended: packages started by the
  /// first are not billed again.
  @Test func `a later correction stands on the earlier one`() throws {
    let plan = RatingRuleTests.plan(
      .package(size: Quantity(micro: 10_000_000), price: Price(nano: 4_000_000_000)))
    var history = history(
      [try usage("2026-01-10", 5)],
      late: [
        LateUsage(billedIn: Self.january.next, usage: try usage("2026-01-30", 4)),
        LateUsage(billedIn: Self.january.next.next, usage: try usage("2026-01-31", 2)),
      ])
    history.assignments = [(plan, UTCDay(year: 2025, month: 1, day: 1))]
    #expect(try totals(history, months: 3) == ["4.00", "0.00", "4.00"])
  }

  @Test func `a late correction below zero carries over too`() throws {
    let history = history(
      [try usage("2026-01-10", 5), try usage("2026-03-10", 9)],
      late: [LateUsage(billedIn: Self.january.next, usage: try usage("2026-01-30", -8))])
    #expect(try totals(history, months: 4) == ["15.00", "5.00", "16.00", "10.00"])
  }

  @Test func `a month reaches back as far as it has to`() throws {
    let late = [LateUsage(billedIn: Self.january.next, usage: try usage("2025-12-30", 3))]
    let march = Self.january.next.next
    let negative = try #require(UTCDay("2025-11-05"))
    #expect(BillingHistory.reach(of: march, negative: nil, late: []) == nil)
    #expect(BillingHistory.reach(of: march, negative: nil, late: late) == negative.month.next)
    #expect(BillingHistory.reach(of: march, negative: negative, late: late) == negative.month)
    #expect(BillingHistory.reach(of: Self.january, negative: nil, late: late) == nil)
  }

  /// metering.md: "re-rating an unchanged period changes nothing".
  @Test(arguments: 0..<200)
  func `rating again changes nothing, and money is neither lost nor made`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let days = try (0..<Int.random(in: 1...12, using: &random)).map { _ in
      try usage(
        "2026-0\(Int.random(in: 1...4, using: &random))-1\(Int.random(in: 0...9, using: &random))",
        Int64.random(in: -9...9, using: &random))
    }
    let history = history(days + [try usage("2026-05-01", 500)])
    let totals = try totals(history, months: 5)
    #expect(try self.totals(history, months: 5) == totals)
    let net = days.reduce(500) { $0 + $1.micro / 1_000_000 }
    let cents = totals.compactMap { Int64($0.replacing(".", with: "")) }.reduce(0, +)
    #expect(cents == 5_000 + net * 100, "seed \(seed)")
  }
}

import Domain
import Testing

struct LimitTests {
  static let limit = PlanLimit(
    metric: .meter(.ingestUnit), window: .month, softPercent: 80,
    hard: Quantity(micro: 5_000_000))

  private func use(_ micro: Int64) -> Quantity { Quantity(micro: micro) }

  @Test(arguments: [
    (Int64(-1), LimitLevel.within), (0, .within), (3_999_999, .within), (4_000_000, .soft),
    (5_000_000, .soft), (5_000_001, .hard), (.max, .hard),
  ])
  func `soft begins at its percentage, hard above the limit`(micro: Int64, level: LimitLevel) {
    #expect(Self.limit.level(used: use(micro)) == level)
  }

  @Test func `each level fires once, on crossing`() {
    var watch = LimitWatch()
    #expect(watch.observe(used: use(1), limit: Self.limit) == nil)
    #expect(watch.observe(used: use(4_500_000), limit: Self.limit)?.crossed == [.soft])
    #expect(watch.observe(used: use(4_600_000), limit: Self.limit) == nil)
    #expect(watch.observe(used: use(5_100_000), limit: Self.limit)?.crossed == [.hard])
    #expect(watch.observe(used: use(9_000_000), limit: Self.limit) == nil)
  }

  @Test func `a jump over both fires both, the soft one first`() {
    var watch = LimitWatch()
    let change = watch.observe(used: use(5_000_001), limit: Self.limit)
    #expect(change?.crossed == [.soft, .hard])
    #expect(change?.isCleared == false)
  }

  @Test func `a correction clears the banner and does not arm it again`() {
    var watch = LimitWatch()
    _ = watch.observe(used: use(6_000_000), limit: Self.limit)
    let down = watch.observe(used: use(1), limit: Self.limit)
    #expect(down?.isCleared == true)
    #expect(down?.crossed == [])
    #expect(watch.level == .within)
    let up = watch.observe(used: use(6_000_000), limit: Self.limit)
    #expect(up?.crossed == [])
    #expect(up?.after == .hard)
  }

  @Test(arguments: 0..<50)
  func `whatever use does, soft and hard fire at most once`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var watch = LimitWatch()
    var fired: [LimitLevel] = []
    for _ in 0..<200 {
      let used = use(Int64.random(in: 0...7_000_000, using: &random))
      fired += watch.observe(used: used, limit: Self.limit)?.crossed ?? []
      #expect(watch.level == Self.limit.level(used: used))
    }
    #expect(fired == [.soft, .hard], "seed \(seed)")
  }

  @Test func `a guardrail's percentage stands in for the plan's`() {
    #expect(Self.limit.level(used: use(2_500_000), softPercent: 50) == .soft)
    #expect(Self.limit.level(used: use(2_500_000)) == .within)
  }

  @Test func `another month, day or plan version begins afresh`() throws {
    let day = try #require(UTCDay("2026-02-28"))
    func key(_ version: Int, _ day: UTCDay) -> LimitKey {
      LimitKey(
        tenantID: TenantID("t"), limit: Self.limit, plan: PlanID(plan: "pro", version: version),
        day: day)
    }
    #expect(key(3, day).period == "2026-02")
    #expect(key(3, day) == key(3, day.advanced(by: -1)))
    #expect(key(3, day) != key(4, day))
    #expect(key(3, day) != key(3, day.advanced(by: 1)))
  }

  @Test func `a request too many is refused with what to do`() throws {
    let pro = try ShippedPlans.plan("pro@3")
    let day = try #require(UTCDay("2026-02-28"))
    #expect(ApprovalsLimit.refusal(of: pro, decidedToday: 4, today: day) == nil)
    let reason = ApprovalsLimit.refusal(of: pro, decidedToday: 5, today: day)
    #expect(reason?.contains("pro@3 allows 5 decided requests a day") == true)
  }
}

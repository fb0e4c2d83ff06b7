import Domain

/// A random month of a tenant: one to four plans, all meters and pricings, negative use, months of
/// 28 to 31 days, currencies of 0, 2 and 3 digits.
struct RandomMonth {
  let request: RatingRequest
  let currency: Currency

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let code = ["USD", "JPY", "KWD"].randomElement(using: &random) ?? "USD"
    guard let currency = Currency(code: code) else { throw ArithmeticOverflow() }
    self.currency = currency
    let period = BillingPeriod(
      year: Int.random(in: 2024...2028, using: &random),
      month: Int.random(in: 1...12, using: &random))
    var assignments = [(Self.plan(1, currency, &random), period.firstDay)]
    for version in 2..<Int.random(in: 2...5, using: &random) {
      let day = period.firstDay.advanced(by: Int.random(in: 0..<period.days, using: &random))
      assignments.append((Self.plan(version, currency, &random), day))
    }
    let usage = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Self.usage(in: period, &random)
    }
    request = RatingRequest(
      period: period, currency: currency,
      segments: PlanSegment.segments(of: assignments, in: period), usage: usage)
  }

  private static func usage(
    in period: BillingPeriod, _ random: inout SplitMix64
  ) -> DailyUsage {
    let meter = Meter.allCases.randomElement(using: &random) ?? .seat
    let scale: Int64 = meter == .storageGBMonth ? 86_400_000_000 : 1_000_000
    let sign: Int64 = Int.random(in: 0..<5, using: &random) == 0 ? -1 : 1
    return DailyUsage(
      day: period.firstDay.advanced(by: Int.random(in: 0..<period.days, using: &random)),
      meter: meter, micro: sign * Int64.random(in: 0...(900 * scale), using: &random))
  }

  private static func plan(
    _ version: Int, _ currency: Currency, _ random: inout SplitMix64
  ) -> Plan {
    let meters = Meter.allCases.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
    let fee = Int64.random(in: 0...100_000, using: &random)
    return Plan(
      id: PlanID(plan: "random", version: version), name: "Random", currency: currency,
      effective: UTCDay(year: 2024, month: 1, day: 1),
      baseFee: Money(minorUnits: fee, currency: currency),
      skus: meters.map { meter in
        SKU(
          id: "\(meter.rawValue)-\(version)", meter: meter,
          included: Quantity(micro: Int64.random(in: 0...2_000_000_000, using: &random)),
          pricing: pricing(&random))
      })
  }

  private static func price(_ random: inout SplitMix64) -> Price {
    Price(nano: Int64.random(in: 0...20_000_000_000, using: &random))
  }

  private static func pricing(_ random: inout SplitMix64) -> Pricing {
    switch Pricing.Kind.allCases.randomElement(using: &random) ?? .perUnit {
    case .perUnit: return .perUnit(price(&random))
    case .package:
      let size = Quantity(micro: Int64.random(in: 1...500_000_000, using: &random))
      return .package(size: size, price: price(&random))
    case .graduated: return .graduated(tiers(&random))
    case .volume: return .volume(tiers(&random))
    }
  }

  private static func tiers(_ random: inout SplitMix64) -> [Pricing.Tier] {
    var end: Int64 = 0
    var tiers: [Pricing.Tier] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      end += Int64.random(in: 1...900_000_000, using: &random)
      tiers.append(.init(upTo: Quantity(micro: end), unitPrice: price(&random)))
    }
    return tiers + [.init(upTo: nil, unitPrice: price(&random))]
  }
}

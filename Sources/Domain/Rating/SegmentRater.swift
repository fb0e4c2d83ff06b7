/// Rates one plan segment: base fee, included amounts and tier widths scaled by its days.
struct SegmentRater {
  let segment: PlanSegment
  /// Days of the segment ÷ days of the month.
  private let share: Rational

  init(segment: PlanSegment, period: BillingPeriod) {
    self.segment = segment
    share = Rational(Int128(segment.days), over: Int128(period.days))
  }

  func baseLine() throws -> RatedLine {
    let plan = segment.plan
    let fee = try Price(fee: plan.baseFee)
    return try line(
      sku: "\(plan.id.plan)-base", tier: "base", quantity: share, price: fee, kind: .base)
  }

  func usage(of sku: SKU, used: Rational) throws -> RatedUsage {
    RatedUsage(
      plan: segment.plan.id, sku: sku.id, meter: sku.meter, segmentFrom: segment.from, used: used,
      included: try Rational(sku.included).multiplied(by: share))
  }

  /// The overage by tier, or one line of 0 where the plan covers all of it.
  func lines(of sku: SKU, _ usage: RatedUsage) throws -> [RatedLine] {
    let overage = try usage.used.subtracting(usage.included)
    guard overage.isPositive else {
      return [
        try line(
          sku: sku.id, tier: "included", quantity: usage.used, price: .zero, kind: .included)
      ]
    }
    switch sku.pricing {
    case .perUnit(let price):
      return [try line(sku: sku.id, tier: "overage", quantity: overage, price: price)]
    case .package(let size, let price):
      let started = try overage.divided(by: size).roundedUp
      return [try line(sku: sku.id, tier: "package", quantity: Rational(started), price: price)]
    case .graduated(let tiers): return try graduated(sku, tiers, overage)
    case .volume(let tiers): return [try volume(sku, tiers, overage)]
    }
  }

  private func graduated(
    _ sku: SKU, _ tiers: [Pricing.Tier], _ overage: Rational
  ) throws -> [RatedLine] {
    var lines: [RatedLine] = []
    var reached = Rational.zero
    for (index, tier) in tiers.enumerated() where try reached.isLess(than: overage) {
      let end = try tier.upTo.map { try Rational($0).multiplied(by: share).lesser(overage) }
      let slice = try (end ?? overage).subtracting(reached)
      lines.append(
        try line(sku: sku.id, tier: "tier-\(index + 1)", quantity: slice, price: tier.unitPrice))
      reached = end ?? overage
    }
    return lines
  }

  private func volume(
    _ sku: SKU, _ tiers: [Pricing.Tier], _ overage: Rational
  ) throws -> RatedLine {
    var index = 0
    while index < tiers.count - 1, let upTo = tiers[index].upTo,
      try Rational(upTo).multiplied(by: share).isLess(than: overage)
    { index += 1 }
    return try line(
      sku: sku.id, tier: "tier-\(index + 1)", quantity: overage, price: tiers[index].unitPrice)
  }

  private func line(
    sku: String, tier: String, quantity: Rational, price: Price, kind: RatedLine.Kind = .overage
  ) throws -> RatedLine {
    let exact = try quantity.multiplied(by: Rational(price))
    return RatedLine(
      plan: segment.plan.id, sku: sku, tier: tier, segmentFrom: segment.from,
      segmentTo: segment.to, quantity: quantity, unitPrice: price, exact: exact,
      billed: try exact.money(in: segment.plan.currency), kind: kind)
  }
}

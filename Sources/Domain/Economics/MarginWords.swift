/// The words for a line that has moved a margin.
struct MarginWords {
  let before: TenantMargin
  let after: TenantMargin

  func text(of line: MarginShift.Line) throws(ArithmeticOverflow) -> String {
    switch line {
    case .planChange: return "plan \(name(before.month.plan)) -> \(name(after.month.plan))"
    case .trialEnd: return "trial ended, plan \(name(after.month.plan))"
    case .use(.seat):
      let change = after.month.lines.used.seats.micro - before.month.lines.used.seats.micro
      return "seats \(Self.signed(Quantity(micro: Self.rounded(change))))"
    default: break
    }
    let (old, new) = try amounts(of: line)
    guard old.isPositive else { return "new: \(line.name)" }
    guard new.isPositive else { return "no more \(line.name)" }
    let ratio = try new.subtracting(old).multiplied(by: old.inverted())
    let percent = try ratio.rounded(fractionDigits: 2)
    guard percent != 0 else { return "\(line.name) \(ratio.isNegative ? "-" : "+")<1 %" }
    return "\(line.name) \(percent > 0 ? "+" : "")\(percent) %"
  }

  /// What the line came to in a month; unit costs as they are.
  private func amounts(
    of line: MarginShift.Line
  ) throws(ArithmeticOverflow) -> (old: Rational, new: Rational) {
    let (old, new) = (try before.rate(), try after.rate())
    return switch line {
    case .base, .planChange, .trialEnd: (old.base, new.base)
    case .overage(let meter): (old.overage[meter], new.overage[meter])
    case .use(let meter): (old.used[meter], new.used[meter])
    case .unitCost(let meter):
      (
        Rational(before.costs.unitCosts[meter] ?? .zero),
        Rational(after.costs.unitCosts[meter] ?? .zero)
      )
    case .fixed: (old.fixed, new.fixed)
    case .pools: (old.pools, new.pools)
    }
  }

  private func name(_ plan: PlanID?) -> String { plan?.description ?? "none" }

  /// To a tenth of a seat.
  private static func rounded(_ micro: Int64) -> Int64 {
    (micro + (micro < 0 ? -50_000 : 50_000)) / 100_000 * 100_000
  }

  private static func signed(_ quantity: Quantity) -> String {
    quantity.micro > 0 ? "+\(quantity)" : quantity.description
  }
}

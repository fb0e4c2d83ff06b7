/// Why a tenant's margin is where it is, in one short sentence.
package struct MarginReason: Equatable, Sendable {
  /// A word for programs: `base_fee`, `overage.query_credit`, `unit_cost.storage_gb_month`, …
  package let line: String
  package let text: String
  /// Hundredths of a point that the line moves the margin by; `nil` where there is nothing to
  /// compare with.
  package let hundredths: Int64?

  package init(
    from before: TenantMargin?, to after: TenantMargin
  ) throws(ArithmeticOverflow) {
    let plan = after.month.plan.map(\.plan)
    guard after.month.lines.revenue.minorUnits > 0 else {
      self.init(line: "no_revenue", text: plan.map { "\($0) plan, no fee" } ?? "no plan")
      return
    }
    guard let before, let shift = try MarginShift(from: before, to: after) else {
      try self.init(level: after, isNew: before == nil)
      return
    }
    guard let part = try shift.largest else {
      self.init(line: "unchanged", text: "as the month before")
      return
    }
    self.init(
      line: part.line.word, text: try MarginWords(before: before, after: after).text(of: part.line),
      hundredths: try part.margin.rounded(fractionDigits: 4))
  }

  private init(line: String, text: String, hundredths: Int64? = nil) {
    self.line = line
    self.text = text
    self.hundredths = hundredths
  }

  /// Without a month to compare with: the largest line of the month itself.
  private init(level after: TenantMargin, isNew: Bool) throws(ArithmeticOverflow) {
    let lines = after.month.lines
    var all: [(line: MarginShift.Line, amount: Money)] = [(.base, lines.base)]
    for meter in Meter.allCases {
      all.append((.overage(meter), lines.overage[meter]))
      all.append((.use(meter), lines.usageCost[meter]))
    }
    all += [(.fixed, lines.fixed), (.pools, after.poolShare)]
    var largest = all[0]
    for one in all.dropFirst() where one.amount.minorUnits > largest.amount.minorUnits {
      largest = one
    }
    let beginning = isNew ? "first month" : "first revenue"
    self.init(
      line: largest.line.word, text: "\(beginning), \(largest.line.name) \(largest.amount)")
  }
}

extension MarginShift.Line {
  /// A word for programs.
  package var word: String {
    switch self {
    case .base: "base_fee"
    case .planChange: "plan_change"
    case .trialEnd: "trial_end"
    case .overage(let meter): "overage.\(meter.rawValue)"
    case .use(let meter): "use.\(meter.rawValue)"
    case .unitCost(let meter): "unit_cost.\(meter.rawValue)"
    case .fixed: "fixed"
    case .pools: "pools"
    }
  }

  /// For people.
  package var name: String {
    switch self {
    case .base: "base fee"
    case .planChange: "plan"
    case .trialEnd: "trial"
    case .overage(let meter): "overage on \(meter.shortName)"
    case .use(let meter): meter.shortName
    case .unitCost(let meter): "\(meter.shortName) unit cost"
    case .fixed: "fixed cost"
    case .pools: "share of the pools"
    }
  }
}

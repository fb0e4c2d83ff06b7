import Domain

extension EconomicsReport {
  /// Docs/economics.md describes it.
  func json(watermark: Int64, _ changed: EconomicsReport?, _ question: WhatIf?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("period", .describing(period)), .init("to_date", .bool(isToDate)),
      .init("through", .optional(through?.description)),
      .init("elapsed_days", .integer(Int64(elapsedDays))),
      .init("days", .integer(Int64(period.days))), .init("currency", .describing(costs.currency)),
      .init("cost_version", costs.isNone ? .null : .integer(Int64(costs.version))),
      .init("watermark", .integer(watermark)), .init("by", .string(grouping.rawValue)),
      .init("rows", .array(rows.map { json($0) })), .init("totals", .object(members(total))),
      .init("without_revenue", .object(members(withoutRevenue))),
      .init("top", .array(top.map(\.json))), .init("bottom", .array(bottom.map(\.json))),
      .init("trend", .array(trend.map(\.json))),
    ]
    if let changed, let question {
      members.append(.init("what_if", changed.whatIf(question, beside: self)))
    }
    return .object(members)
  }

  private func json(_ row: Row) -> JSONValue {
    var members: [JSONValue.Member] =
      switch grouping {
      case .tenant:
        [
          .init("tenant_id", .string(row.key)),
          .init("partner_id", .optional(row.tenant?.partnerID.rawValue)),
          .init("tier", .optional(row.tenant?.tier)),
        ]
      case .tier: [.init("tier", .string(row.key))]
      case .partner: [.init("partner_id", .string(row.key))]
      }
    members += [.init("period", .describing(period)), .init("to_date", .bool(isToDate))]
    return .object(members + self.members(row.sum))
  }

  private func members(_ sum: MonthSum) -> [JSONValue.Member] {
    let pools = zip(costs.pools, sum.pools).map { pool, share in
      JSONValue.Member(pool.name, .describing(share))
    }
    return [
      .init("tenants", .integer(Int64(sum.tenants))), .init("revenue", .describing(sum.revenue)),
      .init("base_fees", .describing(sum.base)), .init("overage", .describing(sum.overage)),
      .init("cogs", .describing(sum.cogs)), .init("usage_cost", .describing(sum.usage)),
      .init("fixed_cost", .describing(sum.fixed)), .init("pool_share", .describing(sum.poolShare)),
      .init("pools", .object(pools)), .init("seats", .describing(sum.seats)),
      .init("cogs_per_user", .optional(sum.cogsPerUser?.description)),
      .init("gross_margin", .margin(sum.marginBasisPoints)),
    ]
  }

  private func whatIf(_ question: WhatIf, beside before: EconomicsReport) -> JSONValue {
    [
      "changes": .array(question.changes.map { .describing($0) }),
      "rows": .array(rows.map { json($0) }), "totals": .object(members(total)),
      "top": .array(top.map(\.json)), "bottom": .array(bottom.map(\.json)),
      "revenue_difference": .describing(total.revenue.less(before.total.revenue)),
      "cogs_difference": .describing(total.cogs.less(before.total.cogs)),
    ]
  }
}

extension EconomicsReport.Standing {
  fileprivate var json: JSONValue {
    let month = margin.month
    return [
      "tenant_id": .describing(month.tenantID), "partner_id": .describing(month.partnerID),
      "tier": .string(month.tier), "revenue": .describing(month.lines.revenue),
      "cogs": .describing(margin.cogs), "gross_margin": .margin(margin.marginBasisPoints),
      "reason": [
        "line": .string(reason.line), "text": .string(reason.text),
        "points": .optional(
          reason.hundredths.map { DecimalText.padded($0, fractionDigits: 2) }),
      ],
    ]
  }
}

extension MonthTrend {
  fileprivate var json: JSONValue {
    [
      "period": .describing(period), "to_date": .bool(elapsedDays < period.days),
      "totals": total?.json ?? .null,
      "tiers": .object(tiers.map { JSONValue.Member($0.name, $0.point.json) }),
    ]
  }
}

extension TrendPoint {
  fileprivate var json: JSONValue {
    [
      "revenue": .describing(revenue), "cogs": .describing(cogs),
      "gross_margin": .margin(marginBasisPoints),
    ]
  }
}

extension JSONValue {
  /// Percent with two digits, `null` where there is no revenue to divide by.
  fileprivate static func margin(_ basisPoints: Int?) -> JSONValue {
    .optional(basisPoints.map { DecimalText.padded(Int64($0), fractionDigits: 2) })
  }
}

extension Money {
  /// Sums of checked sums do not overflow by their difference.
  fileprivate func less(_ other: Money) -> Money {
    Money(minorUnits: minorUnits &- other.minorUnits, currency: currency)
  }
}

/// Computes a tenant's figures from its month; pure, so that worker, seeder and tests agree.
package enum Economics {
  /// The month of `request` as it stands at the end of `today`, or at its own end if that is
  /// earlier.
  ///
  /// `poolShare` is the tenant's part of the shared pools, allocated over all tenants by
  /// `CostPool.allocate`.
  package static func figures(
    of request: RatingRequest, today: UTCDay, costs: CostModel, poolShare: Money? = nil,
    absences: [Absence] = []
  ) throws -> TenantFigures {
    let period = request.period
    let elapsed = elapsedDays(of: period, today: today)
    let totals = MonthTotals(request, today: today)
    let invoice = try Rating.rate(request)
    let lines = try MonthLines(
      of: request, invoice, totals: totals, elapsed: elapsed, absences: absences, costs: costs)
    let plan = request.segments.last { $0.from <= today }?.plan
    return TenantFigures(
      period: period,
      meters: try Meter.allCases.map { meter in
        MeterFigure(
          meter: meter, used: try totals.used(of: meter, plan: plan),
          included: plan?.sku(for: meter)?.included, limit: plan?.limit(on: .meter(meter)))
      },
      overage: try overage(of: invoice), lines: lines,
      cogs: try poolShare.map { try lines.cost.adding($0) } ?? lines.cost)
  }

  private static func overage(of invoice: RatedInvoice) throws -> [MeterOverage] {
    try Meter.allCases.compactMap { meter in
      let over = try invoice.usage.last { usage in
        try usage.meter == meter && usage.included.isLess(than: usage.used)
      }
      return try over.map { usage in
        MeterOverage(
          meter: meter, used: Quantity(micro: try usage.used.rounded(fractionDigits: 6)),
          included: Quantity(micro: try usage.included.rounded(fractionDigits: 6)))
      }
    }
  }

  /// Days of the period that have begun.
  package static func elapsedDays(of period: BillingPeriod, today: UTCDay) -> Int {
    let begun = Int(today.daysSince1970 - period.firstDay.daysSince1970) + 1
    return min(max(begun, 0), period.days)
  }
}

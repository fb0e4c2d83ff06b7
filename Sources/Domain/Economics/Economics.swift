/// Computes a tenant's figures from its month; pure, so that worker, seeder and tests agree.
package enum Economics {
  /// The month of `request` as it stands at the end of `today`, or at its own end if that is
  /// earlier.
  ///
  /// `poolShare` is the tenant's part of the shared pools, allocated over all tenants by
  /// `CostPool.allocate`.
  package static func figures(
    of request: RatingRequest, today: UTCDay, costs: CostModel, poolShare: Money? = nil
  ) throws -> TenantFigures {
    let period = request.period
    let elapsed = elapsedDays(of: period, today: today)
    let invoice = try Rating.rate(request)
    let totals = MonthTotals(request, today: today)
    var cogs = try costs.fixedPerTenant.prorated(days: elapsed, of: period.days).exact
    for meter in Meter.allCases {
      let micro = max(totals.sum(of: meter), 0)
      cogs = try cogs.adding(costs.cost(of: meter, micro: micro, in: period))
    }
    if let poolShare { cogs = try cogs.adding(poolShare.exact) }
    let plan = request.segments.last { $0.from <= today }?.plan
    return TenantFigures(
      period: period,
      meters: try Meter.allCases.map { meter in
        MeterFigure(
          meter: meter, used: try totals.used(of: meter, plan: plan),
          included: plan?.sku(for: meter)?.included, limit: plan?.limit(on: .meter(meter)))
      },
      revenue: try revenue(of: invoice, elapsed: elapsed, in: request),
      cogs: try cogs.money(in: costs.currency), seats: try totals.billedSeats(elapsed: elapsed))
  }

  /// Days of the period that have begun.
  package static func elapsedDays(of period: BillingPeriod, today: UTCDay) -> Int {
    let begun = Int(today.daysSince1970 - period.firstDay.daysSince1970) + 1
    return min(max(begun, 0), period.days)
  }

  /// The bill's lines so far: what is not base fee as rated, the base fee by elapsed days.
  private static func revenue(
    of invoice: RatedInvoice, elapsed: Int, in request: RatingRequest
  ) throws -> Money {
    var revenue = Money(minorUnits: 0, currency: request.currency)
    for line in invoice.lines where line.kind != .base { revenue = try revenue.adding(line.billed) }
    let end = request.period.firstDay.advanced(by: elapsed)
    for segment in request.segments where segment.from < end {
      let days = Int(min(segment.to, end).daysSince1970 - segment.from.daysSince1970)
      revenue = try revenue.adding(
        segment.plan.baseFee.prorated(days: days, of: request.period.days))
    }
    return revenue
  }
}

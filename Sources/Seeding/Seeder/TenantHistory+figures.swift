package import Domain

extension TenantHistory {
  /// The running month as the worker would reckon it, without the share of the pools, which needs
  /// all tenants.
  package func figures(costs: CostModel) throws -> TenantFigures {
    let period = asOf.day.month
    let request = RatingRequest(
      period: period, currency: costs.currency, segments: segments(in: period),
      usage: usage(in: period.firstDay..<period.endDay))
    return try Economics.figures(of: request, today: asOf.day, costs: costs)
  }

  /// A deleted tenant's plan ends with it.
  package func segments(in period: BillingPeriod) -> [PlanSegment] {
    let all = PlanSegment.segments(
      of: assignments.map { ($0.plan, $0.from) }, in: period)
    guard let end = deletedOn else { return all }
    return all.compactMap { segment in
      let to = min(segment.to, end)
      return segment.from < to
        ? PlanSegment(plan: segment.plan, from: segment.from, to: to) : nil
    }
  }

  private var deletedOn: UTCDay? {
    guard seed.status == .deleted, let last = seed.statuses.last else { return nil }
    return last.age.before(asOf).day
  }
}

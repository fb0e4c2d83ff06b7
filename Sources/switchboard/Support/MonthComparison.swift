import Domain
import Store

/// What a tenant's month costs as it is, and with another plan from a day on.
struct MonthComparison {
  let period: BillingPeriod
  let before: Money
  let after: Money

  init(place: Workplace, tenant: TenantID, plan: Plan, from day: UTCDay) throws {
    period = max(day.month, place.now.day.month)
    let source = try place.tenants.figureSource(of: tenant, in: period)
    let plans = Dictionary(
      try PublishedPlans.plans(of: place.store).map { ($0.id, $0) }
    ) { first, _ in first }
    let current = source.assignments.compactMap { assignment in
      plans[assignment.plan].map { (plan: $0, from: assignment.from) }
    }
    let currency = place.store.install.currency
    let month = period
    func total(_ assignments: [(plan: Plan, from: UTCDay)]) throws -> Money {
      try Rating.rate(
        RatingRequest(
          period: month, currency: currency,
          segments: PlanSegment.segments(of: assignments, in: month), usage: source.usage)
      ).total
    }
    before = try total(current)
    after = try total(current + [(plan: plan, from: day)])
  }
}

import Domain
import Store

/// What a tenant's month costs as it is, and with another plan from a day on.
struct MonthComparison {
  let period: BillingPeriod
  let before: Money
  let after: Money

  /// What the change costs more, or less; `nil` where that is more than an amount holds.
  var difference: Money? {
    let (less, overflow) = after.minorUnits.subtractingReportingOverflow(before.minorUnits)
    return overflow ? nil : Money(minorUnits: less, currency: after.currency)
  }

  init(place: Workplace, tenant: TenantID, plan: Plan, from day: UTCDay) throws {
    try self.init(
      tenants: place.tenants, today: place.now.day, tenant: tenant, plan: plan, from: day)
  }

  init(
    tenants: ScopedStore, today: UTCDay, tenant: TenantID, plan: Plan, from day: UTCDay
  ) throws {
    let month = max(day.month, today.month)
    let store = tenants.store
    let source = try tenants.billSource(of: tenant, in: month)
    let plans = try PublishedPlans.byID(in: store, only: Set(source.assignments.map(\.plan)))
    var history = source.history(plans: plans, currency: store.install.currency)
    period = month
    before = try Rating.rate(history.request(for: month)).total
    // The day is assigned anew; what begins later stays as it is.
    history.assignments.removeAll { $0.from == day }
    history.assignments.append((plan: plan, from: day))
    history.assignments.sort { $0.from < $1.from }
    after = try Rating.rate(history.request(for: month)).total
  }
}

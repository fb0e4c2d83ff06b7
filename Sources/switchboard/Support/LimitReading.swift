import Domain
import Store

/// Reads tenants' use against their limits from the buckets as they are now: right also between
/// two rounds of the worker, and in a month that it has not seen yet.
struct LimitReading {
  let tenants: ScopedStore
  let today: UTCDay
  /// Those already read, for many tenants at once.
  var plans: [PlanID: Plan] = [:]

  func statuses(of id: TenantID) throws -> (state: TenantStatus, statuses: [LimitStatus]) {
    let (source, decided) = try tenants.limitSource(of: id, on: today)
    let statuses = try LimitSurvey(
      plan: try plan(in: source.assignments), usage: source.earlier + source.usage, today: today
    ).statuses(thresholds: source.memory.guardrails.mapValues(\.percent), decided: decided)
    return (source.status, statuses)
  }

  /// The version in force today.
  func plan(in assignments: [BillSource.Assignment]) throws -> Plan? {
    guard let id = assignments.last(where: { $0.from <= today })?.plan else { return nil }
    if let plan = plans[id] { return plan }
    return try PublishedPlans.byID(in: tenants.store, only: [id])[id]
  }
}

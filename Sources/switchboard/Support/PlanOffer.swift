import Domain
import Store

/// Which plans a tenant may be imported on.
struct PlanOffer {
  private let plans: [Plan]
  private let billed: Currency

  init(of store: Store) throws {
    plans = try PublishedPlans.plans(of: store)
    billed = store.install.currency
  }

  /// Why a tenant cannot be on a plan, and what to do; `nil` where it can.
  func refusal(of plan: String) -> (problem: String, remedy: String)? {
    guard !plans.contains(where: { $0.id.plan == plan }) else { return nil }
    let known = Set(plans.map(\.id.plan)).sorted().joined(separator: ", ")
    return (
      "is \(plan.shown), which is not published",
      "Write one of \(known), or publish it first: `switchboard plan publish FILE`"
    )
  }

  /// Plans of which no version is in the store's currency.
  var foreign: Set<String> {
    Set(plans.map(\.id.plan)).subtracting(plans.filter { $0.currency == billed }.map(\.id.plan))
  }

  /// Nobody is on a plan before its first day.
  func begun(_ tenant: Tenant) -> Tenant {
    var tenant = tenant
    let first = plans.filter { $0.id.plan == tenant.plan }.map(\.effective).min()
    if let first { tenant.planFrom = max(first, tenant.planFrom) }
    return tenant
  }

  /// What to know of tenants who begin on these plans: one that is not in the store's currency bills
  /// them nothing, and none holds before its first day.
  func notes(on tenants: [Tenant]) -> [String] {
    Dictionary(grouping: tenants, by: \.plan).sorted { $0.key < $1.key }.flatMap { plan, tenants in
      let versions = plans.filter { $0.id.plan == plan }
      let first = versions.map(\.effective).min()
      let early = tenants.count { tenant in first.map { tenant.planFrom < $0 } ?? false }
      return [
        foreign.contains(plan)
          ? "\(plan) is not in \(billed), in which this store bills: whoever is on it is billed "
            + "nothing (\(tenants.count) here). Publish a plan in \(billed) and use `plan assign`"
          : nil,
        early > 0
          ? "the first version of \(plan) is effective from \(first?.description ?? ""): whoever has an "
            + "earlier plan_from begins then (\(early) here)"
          : nil,
      ].compactMap(\.self)
    }
  }
}

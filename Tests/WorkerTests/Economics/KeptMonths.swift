import Domain
import Store

@testable import Worker

/// A bench with two plans and a cost model, for months that are kept.
struct KeptMonths {
  let bench: Bench
  let plans: [Plan]
  let costs: CostHistory

  init() throws {
    bench = try Bench()
    plans = (1...2).map { version in
      Plan(
        id: PlanID(plan: "pro", version: version), name: "Pro", currency: .usd,
        effective: UTCDay(year: 2024, month: 1, day: 1),
        baseFee: Money(minorUnits: 49_900 * Int64(version), currency: .usd),
        skus: Meter.allCases.map { meter in
          SKU(
            id: meter.rawValue, meter: meter, included: Quantity(micro: 2_000_000),
            pricing: .perUnit(Price(nano: 700_000_000)))
        })
    }
    costs = CostHistory(
      CostModel(
        version: 1, effective: UTCDay(year: 2024, month: 1, day: 1), currency: .usd,
        unitCosts: Dictionary(
          uniqueKeysWithValues: Meter.allCases.map { ($0, Price(nano: 130_000_000)) }),
        fixedPerTenant: Money(minorUnits: 1_200, currency: .usd),
        pools: CostPool.Key.allCases.map { key in
          CostPool(
            name: key.rawValue, monthly: Money(minorUnits: 10_001, currency: .usd), key: key)
        }))
    try bench.store.publish(
      plans.map { plan in
        PlanRecord(
          plan: plan.id.plan, version: plan.id.version, effective: plan.effective,
          document: "-", digest: "\(plan.id.version)", publishedAt: Bench.now,
          publishedBy: "test")
      })
  }

  var keeper: FiguresKeeper { FiguresKeeper(store: bench.store, plans: plans, costs: costs) }
  var desk: EconomicsDesk { EconomicsDesk(store: bench.store, plans: plans, costs: costs) }

  func assign(_ tenant: String, version: Int, from day: UTCDay) throws {
    try bench.store.assign([
      PlanAssignment(
        tenantID: TenantID(tenant), from: day, plan: "pro", version: version,
        assignedAt: Bench.now, assignedBy: "test")
    ])
  }

  /// Each tenant's month as it is kept, and as it follows from plans and usage now.
  func bothWays(
    _ period: BillingPeriod, now: Timestamp
  ) throws -> (kept: [TenantMonth], anew: [TenantMonth]) {
    let kept = try bench.store.scoped(to: .all).months(of: nil, in: period, currency: .usd)
    let anew = try desk.allMonths(
      of: period, today: now.day, MonthReckoner(plans: plans, costs: costs))
    return (
      kept.values.sorted { $0.number < $1.number }, anew.values.sorted { $0.number < $1.number }
    )
  }
}

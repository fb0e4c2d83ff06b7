import ConsoleTUI
import Domain
import Store

extension ConsoleServices {
  /// All published versions with who is on them, and the plans of one tenant over time.
  func plansSnapshot(of tenant: TenantID?, now: Timestamp) throws -> PlansSnapshot {
    let counts = try tenants.planCounts(on: now.day)
    let published = try tenants.store.plans().map { ($0, try PublishedPlans.plan($0)) }
    let versions = published.enumerated().map { index, entry in
      let (record, plan) = entry
      let before = index > 0 ? published[index - 1].1 : nil
      let previous = before?.id.plan == plan.id.plan ? before : nil
      return PlansSnapshot.Version(
        id: plan.id, name: plan.name, currency: plan.currency.code,
        baseFee: plan.baseFee.description, effective: plan.effective,
        publishedAt: record.publishedAt, publishedBy: record.publishedBy, digest: record.digest,
        tenants: counts[plan.id]?.now ?? 0, coming: counts[plan.id]?.coming ?? 0,
        previous: previous?.id,
        changes: previous.map { PlanChange.changes(from: $0, to: plan) } ?? [],
        fields: plan.fields.map { PlanField(name: $0.name, value: $0.value) })
    }
    let history = try tenant.map { try tenants.assignments(of: $0) } ?? []
    let offered = try tenant.map {
      try offers(of: published.map(\.1), to: $0, history, now: now)
    }
    return PlansSnapshot(
      versions: versions.sorted {
        ($0.id.plan, -$0.id.version) < ($1.id.plan, -$1.id.version)
      },
      history: history.reversed().map { step in
        PlansSnapshot.Step(
          plan: PlanID(plan: step.plan, version: step.version), from: step.from,
          assignedAt: step.assignedAt, assignedBy: step.assignedBy)
      }, offers: offered ?? [])
  }

  private func offers(
    of plans: [Plan], to tenant: TenantID, _ history: [PlanAssignment], now: Timestamp
  ) throws -> [PlansSnapshot.Offer] {
    let from = now.day.advanced(by: 1)
    let current = history.last { $0.from <= from }.map {
      PlanID(plan: $0.plan, version: $0.version)
    }
    let currency = tenants.store.install.currency
    return try plans.filter {
      $0.effective <= from && $0.id != current && $0.currency == currency
    }.map { plan in
      let costs = try MonthComparison(
        tenants: tenants, today: now.day, tenant: tenant, plan: plan, from: from)
      return PlansSnapshot.Offer(
        plan: plan.id, from: from, period: costs.period, before: costs.before,
        after: costs.after)
    }
  }
}

import ConsoleTUI
import Domain
import Store
import Worker

extension ConsoleServices {
  /// What a screen of its own shows.
  func screen(_ effect: Effect, now: Timestamp) throws -> Event? {
    switch effect {
    case .loadOperations(let ticket):
      return .operationsLoaded(try tenants.operations(now: now), ticket)
    case .loadApprovals(let ticket): return .approvalsLoaded(ApprovalsSnapshot(pending: 0), ticket)
    case .loadAudit(let ticket): return .auditLoaded(AuditSnapshot(size: 0), ticket)
    case .loadEconomics(let ask, let ticket):
      return .economicsLoaded(try economics(ask, now: now), ticket)
    case .loadExports(let ticket):
      return .exportsLoaded(ExportsSnapshot(lastPeriod: now.day.month.previous), ticket)
    case .loadPlans(let tenant, let ticket):
      return .plansLoaded(try plansSnapshot(of: tenant, now: now), ticket)
    default: return nil
    }
  }

  /// From the figures that the worker keeps; a what-if rates the month's usage again.
  private func economics(_ ask: EconomicsAsk, now: Timestamp) throws -> EconomicsSnapshot {
    let desk = EconomicsDesk(
      store: tenants.store, plans: try PublishedPlans.plans(of: tenants.store),
      costs: try ShippedPlans.costs())
    let query = EconomicsQuery(scope: tenants.scope, grouping: ask.grouping, tenantLimit: 200)
    let period = ask.period ?? now.day.month
    let report = try desk.report(query, of: period, now: now, freshness: .kept)
    let changed = try ask.whatIf.map {
      try desk.report(query, of: period, now: now, freshness: .kept, whatIf: $0)
    }
    return EconomicsSnapshot(
      ask: ask, report: changed ?? report, before: changed == nil ? nil : report,
      months: try desk.months(now: now))
  }
}

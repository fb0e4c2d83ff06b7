import ConsoleTUI
import Domain
import Store

extension ConsoleServices {
  /// What a screen of its own shows.
  func screen(_ effect: Effect, now: Timestamp) throws -> Event? {
    switch effect {
    case .loadOperations(let ticket):
      return .operationsLoaded(try tenants.operations(now: now), ticket)
    case .loadApprovals(let ticket): return .approvalsLoaded(ApprovalsSnapshot(pending: 0), ticket)
    case .loadAudit(let ticket): return .auditLoaded(AuditSnapshot(size: 0), ticket)
    case .loadEconomics(let ticket):
      return .economicsLoaded(EconomicsSnapshot(period: now.day.month), ticket)
    case .loadExports(let ticket):
      return .exportsLoaded(ExportsSnapshot(lastPeriod: now.day.month.previous), ticket)
    case .loadPlans(let ticket):
      let versions = try tenants.store.plans().map {
        PlansSnapshot.Version(
          id: PlanID(plan: $0.plan, version: $0.version), effective: $0.effective)
      }
      return .plansLoaded(PlansSnapshot(versions: versions), ticket)
    default: return nil
    }
  }
}

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
    case .loadApprovals(let ticket): return .approvalsLoaded(try desk.inbox(), ticket)
    case .loadAudit(let request, let ticket): return .auditLoaded(try desk.page(request), ticket)
    case .loadProof(let index, let ticket): return .proofLoaded(try desk.proof(of: index), ticket)
    case .verifyAudit(let ticket): return .auditVerified(try desk.verify(), ticket)
    case .loadEconomics(let ask, let ticket):
      return try economics(ask, ticket, now: now)
    case .loadExports(let ticket):
      return .exportsLoaded(
        ExportsSnapshot(
          lastPeriod: now.day.month.previous, records: try tenants.exports(limit: 500),
          folder: exports.folder, refusal: exports.refusal), ticket)
    case .loadPlans(let tenant, let ticket):
      return .plansLoaded(try plansSnapshot(of: tenant, now: now), ticket)
    case .loadIncidents(let id, let ticket):
      let open = try tenants.incidents(of: id).compactMap { incident in
        incident.id.map {
          OpenIncident(id: $0, cause: incident.cause, openedAt: incident.openedAt)
        }
      }
      return .incidentsLoaded(open, ticket)
    default: return nil
    }
  }

  /// From the figures that the worker keeps; a what-if rates the month's usage again.
  private func economics(
    _ ask: EconomicsAsk, _ ticket: Ticket, now: Timestamp
  ) throws -> Event {
    let desk = EconomicsDesk(
      store: tenants.store, plans: try PublishedPlans.plans(of: tenants.store),
      costs: try costs(tenants.store.install.currency))
    let query = EconomicsQuery(
      scope: tenants.scope, grouping: ask.grouping, top: 10, tenantLimit: 200)
    let period = ask.period ?? now.day.month
    let report = try desk.report(query, of: period, now: now, freshness: .kept)
    var snapshot = EconomicsSnapshot(
      ask: ask, report: report, months: try desk.months(now: now),
      names: try tenants.names(of: report.tenants))
    guard let question = ask.whatIf else { return .economicsLoaded(snapshot, ticket) }
    do {
      snapshot.before = report
      snapshot.report = try desk.report(
        query, of: period, now: now, freshness: .kept, whatIf: question)
      snapshot.names = try tenants.names(of: report.tenants.union(snapshot.report.tenants))
      return .economicsLoaded(snapshot, ticket)
    } catch let error as WhatIfError {
      return .failed(error.description, ticket)
    }
  }
}

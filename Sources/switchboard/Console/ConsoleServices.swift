import ConsoleTUI
import Domain
import Store

/// Carries out the console's effects against the store; each read is answered by one event.
///
/// Rows of the catalog are read on a lane of their own, and so are counts, which look at every
/// tenant: a slow one never stands before what the user is waiting for.
struct ConsoleServices: Sendable {
  /// What can be asked; a newer question of a kind overtakes an older one.
  private enum Question: Hashable, Sendable {
    case catalog, count, profile, series, timeline(TimelinePlace), complete, find, policies
    case operations, approvals, audit, proof, verdict, economics, exports, plans
    /// Never overtaken: each has a number of its own.
    case act(Ticket)
  }

  let tenants: ScopedStore
  let clock: @Sendable () -> Timestamp
  let trouble: TroubleBoard
  let saveViews: @Sendable ([SavedView]) throws -> Void
  let resetDemo: @Sendable () throws -> Void
  let policies: PolicyDesk
  let costs: @Sendable (Currency) throws -> CostHistory
  let exports: ExportDesk
  let desk: ControlDesk
  let ground: GroundWatch

  private let rows = ReadLane<Question>(name: "rows")
  private let details = ReadLane<Question>(name: "details")
  private let counts = ReadLane<Question>(name: "counts")
  /// A what-if rates all usage of a month again, and nobody else is to wait for it.
  private let sums = ReadLane<Question>(name: "sums")
  /// An engine elsewhere may take its time.
  private let policyAnswers = ReadLane<Question>(name: "policies")
  private let acts = ReadLane<Question>(name: "acts")

  init(
    tenants: ScopedStore, policies: PolicyDesk, exports: ExportDesk, desk: ControlDesk,
    clock: @escaping @Sendable () -> Timestamp,
    costs: @escaping @Sendable (Currency) throws -> CostHistory,
    trouble: TroubleBoard = TroubleBoard(),
    saveViews: @escaping @Sendable ([SavedView]) throws -> Void = { _ in },
    resetDemo: @escaping @Sendable () throws -> Void = {}
  ) {
    self.tenants = tenants
    self.policies = policies
    self.costs = costs
    self.exports = exports
    self.desk = desk
    ground = GroundWatch(store: tenants.store)
    self.clock = clock
    self.trouble = trouble
    self.saveViews = saveViews
    self.resetDemo = resetDemo
  }

  /// The answer to an effect; `nil` where there is none, or it was overtaken.
  func perform(_ effect: Effect) async throws -> Event? {
    switch effect {
    case .loadCatalog:
      try await ask(rows, .catalog, effect)
    case .countCatalog: try await ask(counts, .count, effect)
    case .loadProfile: try await ask(details, .profile, effect)
    case .judge: try await ask(policyAnswers, .policies, effect)
    case .loadSeries: try await ask(details, .series, effect)
    case .loadTimeline(_, let place, _): try await ask(details, .timeline(place), effect)
    case .loadOperations: try await ask(details, .operations, effect)
    case .loadApprovals: try await ask(details, .approvals, effect)
    case .loadAudit: try await ask(details, .audit, effect)
    case .loadEconomics: try await ask(sums, .economics, effect)
    case .loadExports: try await ask(details, .exports, effect)
    case .loadPlans: try await ask(details, .plans, effect)
    case .createExport(let order, let ticket): await exports.create(order, ticket)
    case .verifyExport(let id, let path, let ticket): await exports.verify(id, path, ticket)
    case .verifyAudit: try await ask(acts, .verdict, effect)
    case .control(_, _, let ticket), .unlock(_, _, let ticket),
      .switchOperator(_, _, let ticket):
      try await ask(acts, .act(ticket), effect)
    case .loadIncidents, .loadProof: try await ask(details, .proof, effect)
    case .complete: try await ask(rows, .complete, effect)
    case .findTenants: try await ask(rows, .find, effect)
    default: try answer(effect)
    }
  }

  private func ask(
    _ lane: ReadLane<Question>, _ question: Question, _ effect: Effect
  ) async throws -> Event? {
    try await lane.run(question) { isStale in try answer(effect, isStale: isStale) } ?? nil
  }

  /// The answer at once, on this thread.
  func answer(
    _ effect: Effect, isStale: @escaping @Sendable () -> Bool = { false }
  ) throws -> Event? {
    let now = clock()
    switch effect {
    case .loadCatalog(let request, let ticket):
      return .catalogLoaded(
        try tenants.catalog(request, now: now, isCancelled: isStale), ticket)
    case .countCatalog(let query, let ticket):
      return .catalogCounted(try tenants.counts(query, now: now, isCancelled: isStale), ticket)
    case .loadProfile(let id, let ticket):
      return .profileLoaded(try tenants.profile(id, now: now), ticket)
    case .judge(let profile, let ticket): return .judged(policies.refusals(profile), ticket)
    case .loadSeries(let id, let meter, let days, let ticket):
      return .seriesLoaded(try tenants.series(id, meter: meter, days: days, now: now), ticket)
    case .loadTimeline(let request, let place, let ticket):
      return .timelineLoaded(try tenants.timeline(request), place, ticket)
    case .loadOperations, .loadApprovals, .loadAudit, .loadEconomics, .loadExports, .loadPlans,
      .loadIncidents, .loadProof, .verifyAudit:
      return try screen(effect, now: now)
    case .control, .unlock, .switchOperator: return try control(effect)
    case .complete(let field, let prefix, let ticket):
      return .completed(
        try tenants.completions(field: field, prefix: prefix, limit: 20), ticket)
    case .findTenants(let text, let ticket):
      return .tenantsFound(try find(text, now: now), ticket)
    case .saveViews(let views):
      try saveViews(views)
      return nil
    case .recordRefusal(let action, let id):
      try policies.record(action, on: try tenants.profile(id, now: now))
      return nil
    case .resetDemo:
      try resetDemo()
      return .told("the demo begins anew")
    case .cancelExport(let ticket):
      exports.cancel(ticket)
      return nil
    // Made and checked by `perform` alone: a rehearsal writes nothing.
    case .createExport, .verifyExport, .copy, .redraw, .suspend, .quit: return nil
    }
  }

  private func find(_ text: String, now: Timestamp) throws -> [CatalogRow] {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let filter = Filter(terms: words.map { Filter.Term(condition: .word($0)) })
    let query = CatalogQuery(
      filter: filter, sort: CatalogSort(column: .name, descending: false))
    return try tenants.catalog(
      CatalogRequest(query: query, anchor: .first, limit: 20), now: now
    ).rows
  }
}

package import Domain
package import Store

/// Keeps the catalog's figures current: use against limits, revenue, cost and margin of each
/// tenant's running month, and tells when a limit is crossed.
///
/// Reckoned are the tenants that batches have touched, and once a day all of them, since base fees
/// are counted by the day. Both go in small steps, each one transaction.
package struct FiguresKeeper: Sendable {
  private let store: Store
  private let plans: [PlanID: Plan]
  private let costs: CostModel

  /// Tenants a step: a few milliseconds of writing, so that ingest is never kept waiting.
  private static let step = 200

  package init(store: Store, plans: [Plan], costs: CostModel) {
    self.store = store
    self.plans = Dictionary(plans.map { ($0.id, $0) }) { _, last in last }
    self.costs = costs
  }

  /// Brings everything up to date; returns how many tenants were reckoned.
  ///
  /// - Parameter pause: called between steps; what it throws ends the work between two of them.
  @discardableResult
  package func refresh(now: Timestamp, pause: () async throws -> Void = {}) async throws -> Int {
    let state = try store.figuresState()
    guard state.day == now.day else { return try await refreshAll(state, now, pause) }
    let (ids, reaching) = try store.tenantsTouched(since: state)
    guard !ids.isEmpty else { return 0 }
    let pools = try PoolTotals(store: store, costs: costs, day: now.day)
    for start in stride(from: 0, to: ids.count, by: Self.step) {
      let end = min(start + Self.step, ids.count)
      // Only the last step says that the batches are done: a crash before it repeats, harmlessly.
      try reckon(
        Array(ids[start..<end]), now, pools, reaching: end == ids.count ? reaching : state)
      try await pause()
    }
    return ids.count
  }

  private func refreshAll(
    _ state: FiguresState, _ now: Timestamp, _ pause: () async throws -> Void
  ) async throws -> Int {
    let pools = try PoolTotals(store: store, costs: costs, day: now.day)
    var reaching = try store.tenantsTouched(since: state).reaching
    reaching.day = now.day
    var last: TenantID?
    var count = 0
    while true {
      let ids = try store.tenants(after: last, limit: Self.step)
      let isLast = ids.count < Self.step
      try reckon(ids, now, pools, reaching: isLast ? reaching : state)
      count += ids.count
      if isLast { return count }
      last = ids.last
      try await pause()
    }
  }

  private func reckon(
    _ ids: [TenantID], _ now: Timestamp, _ pools: PoolTotals, reaching: FiguresState
  ) throws {
    var update = FiguresUpdate()
    for source in try store.figureSources(of: ids, in: now.day.month) {
      let reckoning = Reckoning(source: source, plans: plans, costs: costs, now: now)
      try reckoning.add(to: &update, pools: pools)
    }
    try store.write(update, reaching: reaching)
  }
}

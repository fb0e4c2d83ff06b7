package import Domain
package import Store

/// Keeps the catalog's figures current: use against limits, revenue, cost and margin of each
/// tenant's running month, and tells when a limit is crossed. With them it keeps each tenant's
/// months by line, for economics.
///
/// Reckoned are the tenants that batches, assignments or changes of status have touched, and once
/// a day all of them, since base fees are counted by the day. Both go in small steps, each one
/// transaction.
package struct FiguresKeeper: Sendable {
  let store: Store
  let reckoner: MonthReckoner
  let floors: MarginFloors

  /// Tenants a step: a few milliseconds of writing, so that ingest is never kept waiting.
  static let step = 200

  package init(
    store: Store, plans: [Plan], costs: CostHistory, floors: MarginFloors = MarginFloors()
  ) {
    self.store = store
    self.floors = floors
    reckoner = MonthReckoner(plans: plans, costs: costs)
  }

  /// Brings everything up to date; returns how many tenants were reckoned.
  ///
  /// - Parameter pause: called between steps; what it throws ends the work between two of them.
  @discardableResult
  package func refresh(now: Timestamp, pause: () async throws -> Void = {}) async throws -> Int {
    let state = try store.figuresState()
    let (touched, reaching) = try store.tenantsTouched(since: state)
    let count =
      if state.day == now.day {
        try await refresh(touched, reaching, state, now, pause)
      } else {
        try await refreshAll(touched, reaching, state, now, pause)
      }
    try await keepMonths(now: now, pause: pause)
    return count
  }

  private func refresh(
    _ touched: [TouchedTenant], _ reaching: FiguresState, _ state: FiguresState, _ now: Timestamp,
    _ pause: () async throws -> Void
  ) async throws -> Int {
    guard !touched.isEmpty else { return 0 }
    let pools = try pools(now)
    for start in stride(from: 0, to: touched.count, by: Self.step) {
      let end = min(start + Self.step, touched.count)
      // Only the last step says that the batches are done: a crash before it repeats, harmlessly.
      try reckon(
        Array(touched[start..<end]), now, pools,
        reaching: end == touched.count ? reaching : state)
      try await pause()
    }
    return touched.count
  }

  private func refreshAll(
    _ touched: [TouchedTenant], _ reaching: FiguresState, _ state: FiguresState, _ now: Timestamp,
    _ pause: () async throws -> Void
  ) async throws -> Int {
    let pools = try pools(now)
    let from = Dictionary(touched.map { ($0.id, $0.from) }) { first, _ in first }
    var reaching = reaching
    reaching.day = now.day
    var last: TenantID?
    var count = 0
    while true {
      let ids = try store.tenants(after: last, limit: Self.step)
      let isLast = ids.count < Self.step
      try reckon(
        ids.map { TouchedTenant(id: $0, from: from[$0] ?? nil) }, now, pools,
        reaching: isLast ? reaching : state)
      count += ids.count
      if isLast { return count }
      last = ids.last
      try await pause()
    }
  }

  private func pools(_ now: Timestamp) throws -> PoolTotals {
    try PoolTotals(
      store: store, costs: reckoner.costs.model(for: now.day.month), day: now.day)
  }

  /// Reckons these tenants alone, after a change of their plan or guardrail.
  package func refresh(only ids: [TenantID], now: Timestamp) throws {
    try reckon(ids.map { TouchedTenant(id: $0, from: nil) }, now, pools(now), reaching: nil)
  }

  /// What another process has written meanwhile is read again; it reckons the same tenants only
  /// for a moment, so that a few trials are enough.
  private func reckon(
    _ touched: [TouchedTenant], _ now: Timestamp, _ pools: PoolTotals, reaching: FiguresState?
  ) throws {
    for _ in 0..<8 {
      let (sources, revision) = try store.figureSources(of: touched.map(\.id), on: now.day)
      var update = FiguresUpdate(running: now.day.month)
      for source in sources {
        do {
          try Reckoning(source: source, reckoner: reckoner, floors: floors, now: now)
            .add(to: &update, pools: pools)
        } catch is ArithmeticOverflow {
          // `rate` says why to whoever asks; the figures of all others go on.
          continue
        } catch is RatingError {
          continue
        }
      }
      update.months += try endedMonths(of: touched, before: now.day.month)
      if try store.write(update, of: now, reaching: reaching, read: revision) { return }
    }
    throw StoreError.busy(path: store.path)
  }
}

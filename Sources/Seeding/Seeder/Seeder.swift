package import Domain
package import Store

/// Fills a new store with the demo's data set: partners, tenants, assignments, usage, incidents,
/// notes, timeline and figures that agree with each other.
///
/// Plan versions are published before, operators are added by the caller, who knows their keys.
package struct Seeder {
  private let plot: SeedPlot
  private let costs: CostHistory

  /// Tenants a transaction. Each one writes nearly every page of the sorted indexes to the log, so
  /// few large ones cost less than many small ones; it is also how often progress is told.
  private static let chunk = 10_000

  package init(
    description: SeedDescription, plans: [Plan], costs: CostHistory, options: SeedOptions
  ) {
    plot = SeedPlot(description: description, plans: plans, options: options)
    self.costs = costs
  }

  /// Returns the number of tenants. The store is incomplete if this throws, also where
  /// `isCancelled` has made it a `CancellationError`; remove it then.
  @discardableResult
  package func fill(
    _ store: Store, isCancelled: () -> Bool = { false }, progress: (SeedProgress) -> Void
  ) throws -> Int {
    guard !plot.description.partners.isEmpty else { throw SeedError.noPartners }
    try store.importTenants(plot.description.partners.map(\.partner), [])
    let total = plot.count
    var done = SeedProgress(stage: .reckoning, tenants: 0, total: total, buckets: 0)
    let ended = endedMonths
    let figures = try reckon(isCancelled, &done, progress)
    let shares = try poolShares(figures)
    done.stage = .writing
    done.tenants = 0
    while done.tenants < total {
      if isCancelled() { throw CancellationError() }
      let end = min(total, done.tenants + Self.chunk)
      let records = try (done.tenants..<end).map { number in
        let cogs = try figures[number].cogs.adding(shares[number])
        let history = try plot.history(number)
        var record = history.record(figures[number], cogs: cogs)
        record.months = try history.months(
          running: figures[number], ended: ended, costs: costs)
        return record
      }
      try store.seed(records)
      done.buckets += records.reduce(0) { $0 + $1.buckets.count }
      done.tenants = end
      progress(done)
    }
    try store.seed(deadLetters: try plot.toldHistories().flatMap { $0.deadLetters() })
    done.stage = .packing
    progress(done)
    try store.finishSeeding(
      figuresOf: plot.options.asOf.day, keeping: ended, costs: costs)
    return total
  }

  /// Half a year before the running month, oldest first, as the worker keeps it.
  private var endedMonths: [BillingPeriod] {
    var period = plot.options.asOf.day.month
    return (0..<6).map { _ in
      period = period.previous
      return period
    }.reversed()
  }

  /// The costs of the running month.
  private var current: CostModel { costs.model(for: plot.options.asOf.day.month) }

  private func reckon(
    _ isCancelled: () -> Bool, _ done: inout SeedProgress, _ progress: (SeedProgress) -> Void
  ) throws -> [TenantFigures] {
    var figures: [TenantFigures] = []
    figures.reserveCapacity(done.total)
    for number in 0..<done.total {
      figures.append(try plot.history(number).figures(costs: current))
      guard (number + 1) % Self.chunk == 0 else { continue }
      if isCancelled() { throw CancellationError() }
      done.tenants = number + 1
      progress(done)
    }
    return figures
  }

  /// In the order of the tenants' numbers; allocated in the order of their ids, as the worker
  /// does it. Deleted tenants bear none.
  private func poolShares(_ figures: [TenantFigures]) throws -> [Money] {
    var ids: [(id: TenantID, number: Int)] = []
    for number in figures.indices {
      let seed = try plot.history(number).seed
      if seed.status != .deleted { ids.append((seed.id, number)) }
    }
    ids.sort { $0.id < $1.id }
    let period = plot.options.asOf.day.month
    let allocated = try current.poolShares(
      of: ids.map { entry in
        let one = figures[entry.number]
        let ingest = one.meters.first { $0.meter == .ingestUnit }?.used ?? .zero
        return PoolWeight(revenue: one.revenue, ingest: ingest)
      },
      elapsedDays: Economics.elapsedDays(of: period, today: plot.options.asOf.day), in: period)
    var shares = figures.map { _ in Money(minorUnits: 0, currency: current.currency) }
    for (entry, share) in zip(ids, allocated) { shares[entry.number] = share }
    return shares
  }
}

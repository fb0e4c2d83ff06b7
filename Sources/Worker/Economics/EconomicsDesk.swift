package import Domain
package import Store

/// Answers questions of economics: from the figures that are kept, or from plans and usage where
/// those do not reach. It writes nothing.
package struct EconomicsDesk: Sendable {
  /// How new the figures have to be.
  package enum Freshness: Sendable {
    /// As the worker has them: at once, however many tenants there are.
    case kept
    /// To the last event: recomputed where the worker has not come yet.
    case exact
  }

  let store: Store
  let plans: [Plan]
  let costs: CostHistory

  package init(store: Store, plans: [Plan], costs: CostHistory) {
    self.store = store
    self.plans = plans
    self.costs = costs
  }

  package func report(
    _ query: EconomicsQuery, of period: BillingPeriod, now: Timestamp,
    freshness: Freshness = .exact, whatIf: WhatIf? = nil
  ) throws -> EconomicsReport {
    let basis = try basis(of: period, now: now, freshness: freshness, whatIf: whatIf)
    let previous = period.previous
    return try EconomicsReport.make(
      query, of: basis.book,
      trend: try store.scoped(to: query.scope).trend(
        before: period, months: Self.trendMonths, currency: costs.model(for: period).currency),
      details: { numbers in try basis.months(numbers, query.scope) },
      before: { numbers in
        guard whatIf == nil else {
          // A what-if is compared with the same month as it is.
          return try self.margins(of: numbers, in: period, now: now, scope: query.scope)
        }
        return try self.margins(of: numbers, in: previous, now: now, scope: query.scope)
      })
  }

  /// Months before the one that is shown; with it half a year.
  static let trendMonths = 5

  /// The months to choose from, newest first.
  package func months(now: Timestamp) throws -> [BillingPeriod] {
    [now.day.month]
      + (try store.monthStates().map(\.period).filter { $0 < now.day.month }.reversed())
  }

  /// A month's book, with the way to its tenants.
  struct Basis {
    var book: MonthBook
    var months: (_ numbers: [Int64]?, _ scope: Scope) throws -> [Int64: TenantMonth]
  }

  func basis(
    of period: BillingPeriod, now: Timestamp, freshness: Freshness, whatIf: WhatIf?
  ) throws -> Basis {
    if whatIf == nil, let elapsed = try keptDays(of: period, now: now, freshness: freshness) {
      let store = store
      let currency = costs.model(for: period).currency
      return Basis(
        book: try store.monthBook(
          period, elapsedDays: elapsed, costs: costs.model(for: period)),
        months: { numbers, scope in
          try store.scoped(to: scope).months(of: numbers, in: period, currency: currency)
        })
    }
    let costs = try whatIf?.costs(costs) ?? costs
    let reckoner = MonthReckoner(plans: try whatIf?.plans(plans) ?? plans, costs: costs)
    let patched = whatIf == nil ? try patchedMonths(of: period, now: now, reckoner) : nil
    let months = try patched ?? allMonths(of: period, today: now.day, reckoner)
    let book = try MonthBook(
      Array(months.values), period: period,
      elapsedDays: Economics.elapsedDays(of: period, today: now.day),
      costs: costs.model(for: period))
    return Basis(book: book) { numbers, scope in
      let wanted = numbers.map(Set.init)
      return months.filter { number, month in
        scope.contains(month.partnerID) && (wanted?.contains(number) ?? true)
      }
    }
  }
}

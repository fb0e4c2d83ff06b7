import Domain
import Store

extension EconomicsDesk {
  /// Up to which day the kept figures of a month count; `nil` where they do not answer.
  func keptDays(
    of period: BillingPeriod, now: Timestamp, freshness: Freshness
  ) throws -> Int? {
    let state = try store.figuresState()
    let running = state.day.month
    if freshness == .exact {
      guard state.day == now.day else { return nil }
      let (touched, _) = try store.tenantsTouched(since: state)
      guard touched.isEmpty else { return nil }
    }
    if period == running {
      return Economics.elapsedDays(of: period, today: state.day)
    }
    let isKept = try store.monthStates().contains { $0.period == period }
    return isKept && period < running ? period.days : nil
  }

  /// The kept months with those of touched tenants reckoned anew; `nil` where all have to be.
  func patchedMonths(
    of period: BillingPeriod, now: Timestamp, _ reckoner: MonthReckoner
  ) throws -> [Int64: TenantMonth]? {
    let state = try store.figuresState()
    let isRunning = period == state.day.month
    let isKept = try store.monthStates().contains { $0.period == period }
    guard state.day == now.day, isRunning || isKept && period < state.day.month else {
      return nil
    }
    let touched = try store.tenantsTouched(since: state).tenants
    guard touched.count <= 5_000 else { return nil }
    let day = min(now.day, period.endDay.advanced(by: -1))
    var months = try store.scoped(to: .all).months(
      of: nil, in: period, currency: reckoner.costs.model(for: period).currency)
    for source in try store.figureSources(of: touched.map(\.id), in: period) {
      let month = try reckoner.month(of: source, in: period, today: day)
      // What a tenant that is gone came to stays in ended months.
      if month != nil || isRunning { months[source.number] = month }
    }
    return months
  }

  /// Every tenant's month, from plans and usage.
  func allMonths(
    of period: BillingPeriod, today: UTCDay, _ reckoner: MonthReckoner
  ) throws -> [Int64: TenantMonth] {
    let day = min(today, period.endDay.advanced(by: -1))
    var found: [Int64: TenantMonth] = [:]
    var last: TenantID?
    while true {
      let ids = try store.tenants(after: last, limit: 500)
      for source in try store.figureSources(of: ids, in: period) {
        if let month = try reckoner.month(of: source, in: period, today: day) {
          found[month.number] = month
        }
      }
      guard ids.count == 500 else { return found }
      last = ids.last
    }
  }

  /// Margins of single tenants in a month: those of a settled one as they are kept, else with
  /// the pools allocated now.
  func margins(
    of numbers: [Int64], in period: BillingPeriod, now: Timestamp, scope: Scope
  ) throws -> [Int64: TenantMargin] {
    guard !numbers.isEmpty else { return [:] }
    let state = try store.monthStates().first { $0.period == period }
    if let state, state.isSettled {
      return try store.scoped(to: scope).margins(
        of: numbers, in: period, costs: costs.model(for: period))
    }
    let basis = try basis(of: period, now: now, freshness: .exact, whatIf: nil)
    let wanted = Set(numbers)
    let months = try basis.months(numbers, scope)
    var found: [Int64: TenantMargin] = [:]
    for (place, entry) in basis.book.entries.enumerated() where wanted.contains(entry.number) {
      if let month = months[entry.number] {
        found[entry.number] = basis.book.margin(of: month, at: place)
      }
    }
    return found
  }
}

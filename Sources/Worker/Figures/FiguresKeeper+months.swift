import Domain
import Store

extension FiguresKeeper {
  /// Ended months that are kept, beside the running one: half a year's trend.
  static let keptMonths = 6
  /// A month that late usage still changes is settled again after this, not with every batch.
  static let settlingPause: Int64 = 600

  /// Takes in ended months that are not kept yet, and settles those that have changed.
  func keepMonths(now: Timestamp, pause: () async throws -> Void) async throws {
    var states = try store.monthStates()
    let known = Set(states.map(\.period))
    var period = now.day.month
    var missing: [BillingPeriod] = []
    for _ in 0..<Self.keptMonths {
      period = period.previous
      if !known.contains(period) { missing.append(period) }
    }
    for period in missing.reversed() { try await keep(period, pause) }
    if !missing.isEmpty { states = try store.monthStates() }
    for state in states where !state.isSettled && isDue(state, now) {
      _ = try store.settle(state.period, costs: reckoner.costs.model(for: state.period), now: now)
      try await pause()
    }
  }

  private func isDue(_ state: MonthState, _ now: Timestamp) -> Bool {
    guard let last = state.settledAt else { return true }
    return now >= last.advanced(bySeconds: Self.settlingPause) || now < last
  }

  private func keep(_ period: BillingPeriod, _ pause: () async throws -> Void) async throws {
    var last: TenantID?
    while true {
      let ids = try store.tenants(after: last, limit: Self.step)
      try store.write(try months(of: ids, in: period))
      guard ids.count == Self.step else { break }
      last = ids.last
      try await pause()
    }
    try store.keepMonth(period, costVersion: reckoner.costs.model(for: period).version)
  }

  private func months(of ids: [TenantID], in period: BillingPeriod) throws -> [TenantMonth] {
    let lastDay = period.endDay.advanced(by: -1)
    return try store.figureSources(of: ids, in: period).compactMap { source in
      try reckoner.month(of: source, in: period, today: lastDay)
    }
  }

  /// The kept months that something has changed for these tenants, reckoned anew.
  func endedMonths(
    of touched: [TouchedTenant], before running: BillingPeriod
  ) throws -> [TenantMonth] {
    let late = touched.filter { tenant in tenant.from.map { $0 < running.firstDay } ?? false }
    guard !late.isEmpty else { return [] }
    var months: [TenantMonth] = []
    for state in try store.monthStates() where state.period < running {
      let ids = late.filter { ($0.from ?? running.endDay) < state.period.endDay }.map(\.id)
      if !ids.isEmpty { months += try self.months(of: ids, in: state.period) }
    }
    return months
  }
}

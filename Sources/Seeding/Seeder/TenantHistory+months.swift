import Domain

extension TenantHistory {
  /// The running month from its figures and ended ones before it, as the worker would keep them:
  /// those in which the tenant was there. The store gives the number.
  func months(
    running figures: TenantFigures, ended periods: [BillingPeriod], costs: CostHistory
  ) throws -> [TenantMonth] {
    var months = isThere(in: figures.period) ? [month(figures, today: asOf.day)] : []
    for period in periods where isThere(in: period) {
      let lastDay = period.endDay.advanced(by: -1)
      months.append(
        month(
          try self.figures(of: period, today: lastDay, costs: costs.model(for: period)),
          today: lastDay))
    }
    return months
  }

  private func isThere(in period: BillingPeriod) -> Bool {
    guard !absences.cover(period) else { return false }
    return createdAt < period.endDay.start || assignments.contains { $0.from < period.endDay }
  }

  private func month(_ figures: TenantFigures, today: UTCDay) -> TenantMonth {
    TenantMonth(
      period: figures.period, number: 0, tenantID: seed.id, partnerID: seed.partnerID,
      status: status(on: today),
      plan: segments(in: figures.period).last { $0.from <= today }?.plan.id,
      lines: figures.lines)
  }

  /// Before its first change a tenant was active; in a month in which it was there it was not
  /// deleted.
  private func status(on day: UTCDay) -> TenantStatus {
    let known = seed.statuses.filter { $0.status != .deleted }
    return known.last { $0.age.before(asOf).day <= day }?.status ?? .active
  }
}

import Domain

extension TenantHistory {
  /// The running month from its figures and ended ones before it, as the worker would keep them; a
  /// deleted tenant has none. The store gives the number.
  func months(
    running figures: TenantFigures, ended periods: [BillingPeriod], costs: CostHistory
  ) throws -> [TenantMonth] {
    guard seed.status != .deleted else { return [] }
    var months = [month(figures, today: asOf.day)]
    for period in periods where isThere(in: period) {
      let costs = costs.model(for: period)
      let request = RatingRequest(
        period: period, currency: costs.currency, segments: segments(in: period),
        usage: usage(in: period.firstDay..<period.endDay))
      let lastDay = period.endDay.advanced(by: -1)
      months.append(
        month(
          try Economics.figures(of: request, today: lastDay, costs: costs), today: lastDay))
    }
    return months
  }

  private func isThere(in period: BillingPeriod) -> Bool {
    createdAt < period.endDay.start || assignments.contains { $0.from < period.endDay }
  }

  private func month(_ figures: TenantFigures, today: UTCDay) -> TenantMonth {
    TenantMonth(
      period: figures.period, number: 0, tenantID: seed.id, partnerID: seed.partnerID,
      status: status(on: today),
      plan: segments(in: figures.period).last { $0.from <= today }?.plan.id,
      lines: figures.lines)
  }

  /// Before its first change a tenant was active.
  private func status(on day: UTCDay) -> TenantStatus {
    seed.statuses.last { $0.age.before(asOf).day <= day }?.status ?? .active
  }
}

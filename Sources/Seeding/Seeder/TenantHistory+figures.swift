package import Domain

extension TenantHistory {
  /// The running month as the worker would reckon it, without the share of the pools, which needs
  /// all tenants.
  package func figures(costs: CostModel) throws -> TenantFigures {
    try figures(of: asOf.day.month, today: asOf.day, costs: costs)
  }

  /// A month as it stood at the end of `today`.
  func figures(
    of period: BillingPeriod, today: UTCDay, costs: CostModel
  ) throws -> TenantFigures {
    let absences = absences
    let request = RatingRequest(
      period: period, currency: costs.currency, segments: segments(in: period),
      usage: usage(in: period.firstDay..<period.endDay).filter { !absences.contain($0.day) })
    return try Economics.figures(of: request, today: today, costs: costs, absences: absences)
  }

  package func segments(in period: BillingPeriod) -> [PlanSegment] {
    PlanSegment.segments(
      of: assignments.map { ($0.plan, $0.from) }, in: period, without: absences)
  }

  /// A deleted tenant comes into the store as one.
  var absences: [Absence] {
    guard seed.status == .deleted else { return [] }
    return Absence.absences(
      [StatusRecord(at: asOf, isDeleted: true, isFound: true)], isDeleted: true,
      lastEventAt: lastEventAt)
  }
}

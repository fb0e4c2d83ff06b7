package import Domain
package import Store

/// Reckons tenants' months from their plans and usage; what is kept and what is recomputed come
/// from here.
package struct MonthReckoner: Sendable {
  let plans: [PlanID: Plan]
  package let costs: CostHistory

  package init(plans: [Plan], costs: CostHistory) {
    self.plans = Dictionary(plans.map { ($0.id, $0) }) { _, last in last }
    self.costs = costs
  }

  func segments(of source: FigureSource, in period: BillingPeriod) -> [PlanSegment] {
    let assignments = source.assignments.compactMap { assignment in
      plans[assignment.plan].map { (plan: $0, from: assignment.from) }
    }
    return PlanSegment.segments(of: assignments, in: period, without: source.absences)
  }

  /// The month as it stands at the end of `today`, without a share of the pools.
  func figures(
    of source: FigureSource, in period: BillingPeriod, today: UTCDay
  ) throws -> Domain.TenantFigures {
    let costs = costs.model(for: period)
    return try Economics.figures(
      of: source.ratingRequest(in: period, plans: plans, currency: costs.currency), today: today,
      costs: costs, absences: source.absences)
  }

  /// `nil` where the tenant has no part in the month: it was gone, or it came later. Nor has one
  /// whose month cannot be rated; `rate` says why to whoever asks, and all others' figures go on.
  package func month(
    of source: FigureSource, in period: BillingPeriod, today: UTCDay
  ) throws -> TenantMonth? {
    guard hasPart(source, in: period) else { return nil }
    do {
      return month(
        of: source, try figures(of: source, in: period, today: today), today: today)
    } catch is ArithmeticOverflow {
      return nil
    } catch is RatingError {
      return nil
    }
  }

  /// The same from figures that were reckoned already.
  func month(
    of source: FigureSource, _ figures: Domain.TenantFigures, today: UTCDay
  ) -> TenantMonth? {
    guard hasPart(source, in: figures.period) else { return nil }
    let segments = segments(of: source, in: figures.period)
    return TenantMonth(
      period: figures.period, number: source.number, tenantID: source.tenantID,
      partnerID: source.partnerID,
      // In the days that the month is about it was not deleted.
      status: source.status == .deleted ? .active : source.status,
      plan: segments.last { $0.from <= today }?.plan.id, lines: figures.lines)
  }

  private func hasPart(_ source: FigureSource, in period: BillingPeriod) -> Bool {
    // What comes late for days before a deletion is billed afterwards.
    let isBilled = source.late.contains {
      $0.billedIn == period && !source.absences.contain($0.usage.day)
    }
    guard isBilled || !source.absences.cover(period) else { return false }
    return source.createdAt < period.endDay.start || !source.usage.isEmpty
      || source.assignments.contains { $0.from < period.endDay }
  }
}

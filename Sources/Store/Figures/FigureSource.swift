package import Domain

/// What a tenant's figures of one month follow from.
package struct FigureSource: Sendable {
  package var number: Int64
  package var tenantID: TenantID
  package var partnerID: PartnerID
  package var status: TenantStatus
  package var createdAt: Timestamp
  package var lastEventAt: Timestamp?
  /// The highest ingest batch that has touched the tenant.
  package var watermark: Int64
  /// The margin as it was written before, in basis points.
  package var formerMargin: Int?
  package var assignments: [BillSource.Assignment]
  /// Of the month.
  package var usage: [Domain.DailyUsage]
  /// Of days before the month: those that were asked for, and those that the bill depends on.
  package var earlier: [Domain.DailyUsage]
  /// What this month and earlier ones bill of closed periods.
  package var late: [LateUsage]
  /// Days on which the tenant was not there.
  package var absences: [Absence]
  /// Empty for a bill alone.
  package var memory: FigureMemory

  /// The month's bill as it stands, with what late usage changes in closed months.
  package func ratingRequest(
    in period: BillingPeriod, plans: [PlanID: Plan], currency: Currency
  ) throws -> RatingRequest {
    try history(plans: plans, currency: currency).request(for: period)
  }

  /// Assignments of versions that are not among `plans` are left out: a store publishes a version
  /// before it assigns it.
  package func history(plans: [PlanID: Plan], currency: Currency) -> BillingHistory {
    BillingHistory(
      currency: currency,
      assignments: assignments.compactMap { assignment in
        plans[assignment.plan].map { (plan: $0, from: assignment.from) }
      },
      usage: earlier + usage, late: late, absences: absences)
  }
}

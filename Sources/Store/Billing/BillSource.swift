package import Domain

/// What one tenant's bill of a month follows from, and nothing else: equal sources give equal bills.
package struct BillSource: Equatable, Sendable {
  package struct Assignment: Equatable, Sendable {
    package var plan: PlanID
    package var from: UTCDay

    package init(plan: PlanID, from: UTCDay) {
      self.plan = plan
      self.from = from
    }
  }

  package var tenant: BilledTenant
  package var period: BillingPeriod
  /// By day; the last that begins on a day or before it is in force.
  package var assignments: [Assignment]
  /// By meter and day, of the period itself and of earlier months from `history` on.
  package var usage: [Domain.DailyUsage]
  /// Of all months up to the period, by meter, month that bills it, and day.
  package var late: [LateUsage]
  /// Days on which the tenant was not there, of those that began before the period's end.
  package var absences: [Absence]
  /// The earliest month that the bill depends on: one that late usage belongs to, or one whose
  /// negative use may have been carried over. Mostly the period itself.
  package var history: BillingPeriod
  /// The highest ingest batch in any of it; 0 where there is none.
  package var watermark: Int64

  package init(
    tenant: BilledTenant, period: BillingPeriod, assignments: [Assignment] = [],
    usage: [Domain.DailyUsage] = [], late: [LateUsage] = [], absences: [Absence] = [],
    history: BillingPeriod? = nil, watermark: Int64 = 0
  ) {
    self.tenant = tenant
    self.period = period
    self.assignments = assignments
    self.usage = usage
    self.late = late
    self.absences = absences
    self.history = history ?? period
    self.watermark = watermark
  }

  /// All that the bill is rated from. Assignments of versions that are not among `plans` are left
  /// out: a store publishes a version before it assigns it.
  package func history(plans: [PlanID: Plan], currency: Currency) -> BillingHistory {
    BillingHistory(
      currency: currency,
      assignments: assignments.compactMap { assignment in
        plans[assignment.plan].map { (plan: $0, from: assignment.from) }
      }, usage: usage, late: late, absences: absences)
  }
}

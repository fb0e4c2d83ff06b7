/// One tenant's month as it is kept: who it is, on which plan, and what it came to by line.
package struct TenantMonth: Equatable, Sendable {
  package var period: BillingPeriod
  /// The row number in the store; equal remainders of pools fall by id, not by this.
  package var number: Int64
  package var tenantID: TenantID
  package var partnerID: PartnerID
  package var status: TenantStatus
  /// In force on the month's last day that has begun; `nil` without one.
  package var plan: PlanID?
  package var lines: MonthLines

  package init(
    period: BillingPeriod, number: Int64, tenantID: TenantID, partnerID: PartnerID,
    status: TenantStatus, plan: PlanID?, lines: MonthLines
  ) {
    self.period = period
    self.number = number
    self.tenantID = tenantID
    self.partnerID = partnerID
    self.status = status
    self.plan = plan
    self.lines = lines
  }

  /// The plan's name without its version; `none` without a plan.
  package var tier: String { plan?.plan ?? Self.noTier }

  package static let noTier = "none"
}

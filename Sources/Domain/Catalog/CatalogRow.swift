/// One line of the catalog: the tenant with the figures that the worker keeps current.
package struct CatalogRow: Equatable, Sendable {
  package let id: TenantID
  package let partnerID: PartnerID
  package let name: String
  package let plan: String
  package let status: TenantStatus
  package let region: String
  package let risk: Int
  /// Use of the meter nearest to its limit, in percent of the hard limit; `nil` without limits.
  package let usagePercent: Int?
  /// Gross margin of the running month in basis points; `nil` where there is no revenue.
  package let marginBasisPoints: Int?
  /// Revenue of the running month.
  package let revenue: Money
  package let lastEventAt: Timestamp?
  package let createdAt: Timestamp
  package let rowVersion: Int64
  /// 0 is the best match of the filter's words; only used as a sort key.
  package let rank: Int

  package init(
    id: TenantID, partnerID: PartnerID, name: String, plan: String, status: TenantStatus,
    region: String, risk: Int, usagePercent: Int?, marginBasisPoints: Int?, revenue: Money,
    lastEventAt: Timestamp?, createdAt: Timestamp, rowVersion: Int64, rank: Int = 0
  ) {
    self.id = id
    self.partnerID = partnerID
    self.name = name
    self.plan = plan
    self.status = status
    self.region = region
    self.risk = risk
    self.usagePercent = usagePercent
    self.marginBasisPoints = marginBasisPoints
    self.revenue = revenue
    self.lastEventAt = lastEventAt
    self.createdAt = createdAt
    self.rowVersion = rowVersion
    self.rank = rank
  }
}

/// What the risk of a tenant is judged by; every signal can be looked up on its profile.
package struct RiskSignals: Equatable, Sendable {
  package var status: TenantStatus
  /// Use of the meter nearest to its limit, in percent of the hard limit.
  package var usagePercent: Int?
  package var nearestMeter: Meter?
  /// Gross margin of the running month in basis points.
  package var marginBasisPoints: Int?
  /// Daily usage of the last seven days against the four weeks before, in percent of change.
  package var weeklyChange: Int?
  package var openIncidents: Int
  package var worstIncident: Severity?

  package init(
    status: TenantStatus, usagePercent: Int? = nil, nearestMeter: Meter? = nil,
    marginBasisPoints: Int? = nil, weeklyChange: Int? = nil, openIncidents: Int = 0,
    worstIncident: Severity? = nil
  ) {
    self.status = status
    self.usagePercent = usagePercent
    self.nearestMeter = nearestMeter
    self.marginBasisPoints = marginBasisPoints
    self.weeklyChange = weeklyChange
    self.openIncidents = openIncidents
    self.worstIncident = worstIncident
  }
}

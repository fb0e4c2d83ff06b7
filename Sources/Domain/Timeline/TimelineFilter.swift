/// Which entries a timeline shows.
package struct TimelineFilter: Equatable, Hashable, Sendable {
  package var tenantID: TenantID?
  /// Empty means all kinds.
  package var kinds: Set<TimelineKind>
  package var leastSeverity: Severity

  package init(
    tenantID: TenantID? = nil, kinds: Set<TimelineKind> = [], leastSeverity: Severity = .info
  ) {
    self.tenantID = tenantID
    self.kinds = kinds
    self.leastSeverity = leastSeverity
  }
}

/// What somebody wants to see of a month.
package struct EconomicsQuery: Equatable, Sendable {
  package var scope: Scope
  package var grouping: EconomicsReport.Grouping
  /// So many at either end of the ranking.
  package var top: Int
  /// Rows of tenants: only those with the largest revenues; `nil` means all.
  package var tenantLimit: Int?

  package init(
    scope: Scope, grouping: EconomicsReport.Grouping, top: Int = 5, tenantLimit: Int? = nil
  ) {
    self.tenantLimit = tenantLimit
    self.scope = scope
    self.grouping = grouping
    self.top = top
  }
}

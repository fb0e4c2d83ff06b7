package import Domain

/// Which requests are wanted, newest first.
package struct RequestQuery: Equatable, Sendable {
  package var states: Set<ActionRequest.State>
  package var tenantID: TenantID?
  package var limit: Int

  package init(
    states: Set<ActionRequest.State> = [], tenantID: TenantID? = nil, limit: Int = 100
  ) {
    self.states = states
    self.tenantID = tenantID
    self.limit = limit
  }
}

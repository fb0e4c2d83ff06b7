/// Where one limit of a tenant warns, for lists.
package struct GuardrailRow: Equatable, Sendable {
  package var tenantID: TenantID
  package var meter: Meter
  package var state: GuardrailState

  package init(tenantID: TenantID, meter: Meter, state: GuardrailState) {
    self.tenantID = tenantID
    self.meter = meter
    self.state = state
  }
}

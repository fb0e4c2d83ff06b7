/// What somebody asks for, before it is resolved, decided by policy and signed.
package struct RequestDraft: Equatable, Sendable {
  package var action: PrivilegedAction
  package var tenantID: TenantID?
  /// The version of the tenant's row that the reader has seen: another one is another tenant.
  package var rowVersion: Int64?
  package var parameters: [String: String]
  package var reason: String

  package init(
    action: PrivilegedAction, tenantID: TenantID?, rowVersion: Int64? = nil,
    parameters: [String: String] = [:], reason: String
  ) {
    self.action = action
    self.tenantID = tenantID
    self.rowVersion = rowVersion
    self.parameters = parameters
    self.reason = reason
  }
}

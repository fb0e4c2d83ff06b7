package import Domain

/// Which entries of the audit log are wanted, newest first.
package struct AuditQuery: Equatable, Sendable {
  package var tenantID: TenantID?
  package var kind: String?
  package var actor: String?
  /// Words of the body, any letter case.
  package var text: String?
  /// Only entries before this one.
  package var before: Int64?
  package var limit: Int

  package init(
    tenantID: TenantID? = nil, kind: String? = nil, actor: String? = nil, text: String? = nil,
    before: Int64? = nil, limit: Int = 100
  ) {
    self.tenantID = tenantID
    self.kind = kind
    self.actor = actor
    self.text = text
    self.before = before
    self.limit = limit
  }
}

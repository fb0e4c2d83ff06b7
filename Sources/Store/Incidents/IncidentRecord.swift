package import Domain

/// Trouble of a tenant, of a partner, or of the whole store (both `nil`), until it is resolved.
package struct IncidentRecord: Equatable, Sendable {
  /// Absent until the store has given it one.
  package var id: Int64?
  package var partnerID: PartnerID?
  package var tenantID: TenantID?
  package var severity: Severity
  package var cause: String
  package var openedAt: Timestamp
  package var resolvedAt: Timestamp?

  package init(
    id: Int64? = nil, partnerID: PartnerID? = nil, tenantID: TenantID?, severity: Severity,
    cause: String, openedAt: Timestamp, resolvedAt: Timestamp? = nil
  ) {
    self.id = id
    self.partnerID = partnerID
    self.tenantID = tenantID
    self.severity = severity
    self.cause = cause
    self.openedAt = openedAt
    self.resolvedAt = resolvedAt
  }
}

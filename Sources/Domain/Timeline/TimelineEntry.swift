/// One line of the timeline.
package struct TimelineEntry: Equatable, Sendable {
  /// Rises with every entry of the store; `nil` until it is stored.
  package var sequence: Int64?
  package var at: Timestamp
  package var kind: TimelineKind
  package var severity: Severity
  /// `nil` concerns the whole store and is seen by operators of all partners only.
  package var partnerID: PartnerID?
  package var tenantID: TenantID?
  /// The tenant's name as it is now, for display.
  package var tenantName: String
  package var text: String
  /// Who or what did it: `ana`, `ana + bo`, `worker`.
  package var actor: String

  package init(
    sequence: Int64? = nil, at: Timestamp, kind: TimelineKind, severity: Severity,
    partnerID: PartnerID?, tenantID: TenantID?, tenantName: String = "", text: String,
    actor: String
  ) {
    self.sequence = sequence
    self.at = at
    self.kind = kind
    self.severity = severity
    self.partnerID = partnerID
    self.tenantID = tenantID
    self.tenantName = tenantName
    self.text = text
    self.actor = actor
  }
}

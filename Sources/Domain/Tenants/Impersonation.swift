/// A view of a tenant as its own admin has it: short, read-only, asked for by two people.
package struct Impersonation: Equatable, Sendable {
  package var tenantID: TenantID
  package var tenantName: String
  package var endsAt: Timestamp

  package init(tenantID: TenantID, tenantName: String, endsAt: Timestamp) {
    self.tenantID = tenantID
    self.tenantName = tenantName
    self.endsAt = endsAt
  }

  /// How long a view may last, in minutes; no policy makes it longer.
  package static let minutes = 1...15

  /// What a tenant's admin sees on the timeline: what happens to the tenant, not what is said and
  /// decided about it. The words of incidents are the partner's own, some tell of margins.
  package static let kinds: Set<TimelineKind> = [.usage, .limit, .plan, .status]
}

package import Domain

/// What the demo tells about one tenant. All moments are ages: how long before the as-of time.
package struct TenantSeed: Equatable, Sendable {
  package struct PlanChange: Equatable, Sendable {
    package var plan: String
    package var age: Age
    package var by: String
  }

  package struct StatusChange: Equatable, Sendable {
    package var status: TenantStatus
    package var age: Age
    package var by: String
    package var reason: String
  }

  package struct Incident: Equatable, Sendable {
    package var opened: Age
    /// `nil` while it is still open.
    package var resolvedAfter: Age?
    package var severity: Severity
    package var text: String
    package var by: String
  }

  package struct Note: Equatable, Sendable {
    package var age: Age
    package var by: String
    package var text: String
  }

  package var id: TenantID
  package var partnerID: PartnerID
  package var name: String
  package var region: String
  package var trait: TenantTrait
  package var created: Age
  /// Oldest first, never empty; the first begins with the tenant.
  package var plans: [PlanChange]
  /// Oldest first; a tenant without one has been active from the beginning.
  package var statuses: [StatusChange] = []
  package var usage: [Meter: UsageShape] = [:]
  package var incidents: [Incident] = []
  package var notes: [Note] = []

  package var status: TenantStatus { statuses.last?.status ?? .active }

  /// When its services last took usage in: usage ends where a suspension or a deletion begins.
  package var usageEnds: Age? {
    guard let last = statuses.last, last.status == .suspended || last.status == .deleted else {
      return nil
    }
    return statuses.reversed().prefix { $0.status == .suspended || $0.status == .deleted }.last?
      .age
  }
}

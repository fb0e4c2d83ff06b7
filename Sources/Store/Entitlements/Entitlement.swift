package import Domain

/// What one tenant may do, for the services that do the metered work.
package struct Entitlement: Equatable, Sendable {
  package struct Limited: Equatable, Sendable {
    package var meter: Meter
    package var window: PlanLimit.Window
    package var hard: Quantity
    package var softPercent: Int
    package var level: LimitLevel
  }

  package var tenantID: TenantID
  package var partnerID: PartnerID
  package var status: TenantStatus
  /// `nil` for a tenant without a plan.
  package var plan: PlanID?
  /// A meter that is not here has no limit.
  package var limits: [Limited]

  /// A suspended or deleted tenant may do nothing.
  package func allows(_ limited: Limited) -> Bool {
    status.isServed && limited.level < .hard
  }
}

package import Domain

/// The days, and the tenant if there is one, whose events an approved backfill lets in although
/// they are too late.
package struct LatePermit: Equatable, Sendable {
  package let days: Range<UTCDay>
  package let tenant: TenantID?

  package init(days: Range<UTCDay>, tenant: TenantID?) {
    self.days = days
    self.tenant = tenant
  }

  package func covers(_ event: UsageEvent, of name: TenantID) -> Bool {
    days.contains(event.timestamp.day) && (tenant ?? name) == name
  }
}

package import Domain

/// What a tenant's figures of one month follow from.
package struct FigureSource: Sendable {
  package struct Assignment: Equatable, Sendable {
    package var plan: PlanID
    package var from: UTCDay
  }

  package var number: Int64
  package var tenantID: TenantID
  package var partnerID: PartnerID
  package var status: TenantStatus
  package var createdAt: Timestamp
  package var lastEventAt: Timestamp?
  /// The highest ingest batch that has touched the tenant.
  package var watermark: Int64
  package var assignments: [Assignment]
  package var usage: [Domain.DailyUsage]
  /// The figures as they were written before, in billed units.
  package var formerly: [Meter: Quantity]
  package var watches: [LimitKey: LimitWatch]
}

package import Domain

/// Usage that came after its period was closed: billed in the next open one.
package struct UsageAdjustment: Equatable, Sendable {
  package let tenantID: TenantID
  package let meter: Meter
  /// The period that bills it, and the day of the older one that it belongs to.
  package let period: BillingPeriod
  package let day: UTCDay
  /// In the unit of the bucket: millionths, of storage micro-GB-seconds.
  package let quantity: Quantity
  package let watermark: Int64
}

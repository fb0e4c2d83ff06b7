/// One row of `tenant_usage`, or its sum over a month, in the bucket's own unit: a count,
/// GB-hours, or peak seats.
package struct UsageRow: Equatable, Sendable {
  package let tenantID: TenantID
  /// `2026-02-01`, `2026-02-01T13` or `2026-02`.
  package let period: String
  package let meter: Meter
  /// Exact decimal text: a month may come to more than a `Quantity` holds.
  package let quantity: String
  /// What came after the billing period was closed, beside `quantity`: an adjustment, which a later
  /// period bills. `0` mostly.
  package let late: String
  /// Estimated cost to the platform as exact decimal text.
  package let costEstimate: String
  package let events: Int64
  /// How often the bucket has changed.
  package let revision: Int64
  /// The highest ingest batch that is included.
  package let watermark: Int64

  package init(
    tenantID: TenantID, period: String, meter: Meter, quantity: String, late: String = "0",
    costEstimate: String, events: Int64, revision: Int64, watermark: Int64
  ) {
    self.tenantID = tenantID
    self.period = period
    self.meter = meter
    self.quantity = quantity
    self.late = late
    self.costEstimate = costEstimate
    self.events = events
    self.revision = revision
    self.watermark = watermark
  }
}

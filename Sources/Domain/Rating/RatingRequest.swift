/// All that one tenant's bill for one month follows from; equal requests give equal invoices.
package struct RatingRequest: Equatable, Sendable {
  package var period: BillingPeriod
  package var currency: Currency
  /// In order, without overlap; days without a plan are allowed and not billed.
  package var segments: [PlanSegment]
  /// In any order; days outside the period are an error.
  package var usage: [DailyUsage]
  /// What earlier months' negative use left over, in millionths of the bucket's unit, never
  /// positive; it lessens this month's use.
  package var carriedOver: [Meter: Int128]
  /// Late usage of closed periods that this one bills.
  package var adjustments: [Adjustment]

  /// A closed period as it was billed, and the usage that came in later. Billed is the difference
  /// of the two ratings.
  package struct Adjustment: Equatable, Sendable {
    /// Its own adjustments are left out of account: they have been billed.
    package var closed: RatingRequest
    package var late: [DailyUsage]

    package init(closed: RatingRequest, late: [DailyUsage]) {
      self.closed = closed
      self.late = late
    }
  }

  package init(
    period: BillingPeriod, currency: Currency, segments: [PlanSegment], usage: [DailyUsage],
    carriedOver: [Meter: Int128] = [:], adjustments: [Adjustment] = []
  ) {
    self.period = period
    self.currency = currency
    self.segments = segments
    self.usage = usage
    self.carriedOver = carriedOver
    self.adjustments = adjustments
  }
}

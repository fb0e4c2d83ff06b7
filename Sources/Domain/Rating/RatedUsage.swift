/// What one SKU's meter came to in one plan segment, beside what the plan includes there.
package struct RatedUsage: Equatable, Sendable {
  package let plan: PlanID
  package let sku: String
  package let meter: Meter
  package let segmentFrom: UTCDay
  package let used: Rational
  /// Scaled to the segment's days.
  package let included: Rational
}

/// Usage that no line bills, for whoever decides whether a bill may go out.
package struct UnratedUsage: Equatable, Sendable {
  package enum Reason: String, Sendable {
    case noPlan = "no plan"
    case noSKU = "no SKU in the plan"
  }

  package let meter: Meter
  package let quantity: Rational
  package let reason: Reason
}

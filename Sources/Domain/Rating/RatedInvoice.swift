/// One tenant's bill for one month; Σ of the rounded lines is the total, always.
package struct RatedInvoice: Equatable, Sendable {
  package let period: BillingPeriod
  /// By segment; in it the base fee, then SKUs in the plan's order, tiers upwards; adjustments
  /// last.
  package let lines: [RatedLine]
  package let total: Money
  package let usage: [RatedUsage]
  package let unrated: [UnratedUsage]
  /// Negative use that this month could not absorb, for the next one's `carriedOver`.
  package let carriedOver: [Meter: Int128]

  /// The versions that were used, without repetition, in order.
  package var plans: [PlanID] {
    var seen: Set<PlanID> = []
    return lines.map(\.plan).filter { seen.insert($0).inserted }
  }
}

package import Domain
package import Store

/// One tenant's bill of one month: what rating came to, beside all that it followed from.
package struct Invoice: Equatable, Sendable {
  package let tenant: BilledTenant
  package let period: BillingPeriod
  package let state: BillState
  /// By segment; in it the base fee, then SKUs in the plan's order, the included part before the
  /// overage; adjustments last. Σ `billed` is the total.
  package let lines: [InvoiceLine]
  package let total: Money
  /// Versions that the lines name, without repetition, in order.
  package let plans: [PlanID]
  /// Negative use that earlier months left over for this one, and this one for the next, in
  /// millionths of the bucket's unit; never positive.
  package let carriedIn: [Meter: Int128]
  package let carriedOver: [Meter: Int128]
  /// Usage that no line bills.
  package let unrated: [UnratedUsage]
  package let watermark: Int64
  /// SHA-256 over the buckets that the bill follows from (`BillProvenance`).
  package let provenance: String

  /// Unique within the issuer; names nothing but tenant and month, so it is the same in every run.
  package var id: String { "inv-\(tenant.id)-\(period)" }

  /// Whether there is anything to tell: a line, usage, or a change of what is left over.
  package var isEmpty: Bool { lines.isEmpty && unrated.isEmpty && carriedOver == carriedIn }
}

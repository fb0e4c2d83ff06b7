package import Domain

/// What the bills of an export come to, while they pass by.
package struct ExportSum: Equatable, Sendable {
  package private(set) var invoices: Int64 = 0
  package private(set) var rows: Int64 = 0
  package private(set) var watermark: Int64 = 0
  package private(set) var total: Money
  /// Versions that any bill names.
  package private(set) var plans: Set<PlanID> = []
  /// Bills with usage that no line bills.
  package private(set) var unrated: Int64 = 0
  /// What each bill came to, in order; the rows of a FOCUS file are held against it.
  private(set) var totals: [Int64] = []

  package init(currency: Currency) { total = Money(minorUnits: 0, currency: currency) }

  mutating func add(_ invoice: Invoice, rows count: Int64) throws {
    total = try total.adding(invoice.total)
    totals.append(invoice.total.minorUnits)
    invoices += 1
    rows += count
    watermark = max(watermark, invoice.watermark)
    plans.formUnion(invoice.plans)
    if !invoice.unrated.isEmpty { unrated += 1 }
  }
}

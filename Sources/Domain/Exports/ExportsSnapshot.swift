/// What the exports screen shows.
package struct ExportsSnapshot: Equatable, Sendable {
  /// The last month that is over: what an export is usually made of.
  package var lastPeriod: BillingPeriod
  /// Requests and what became of them, the newest first.
  package var records: [ExportRecord]
  /// Where new bundles are put unless another folder is named.
  package var folder: String
  /// Why the one who looks may not make exports; `nil` where they may.
  package var refusal: String?

  package init(
    lastPeriod: BillingPeriod, records: [ExportRecord] = [], folder: String = "exports",
    refusal: String? = nil
  ) {
    self.lastPeriod = lastPeriod
    self.records = records
    self.folder = folder
    self.refusal = refusal
  }
}

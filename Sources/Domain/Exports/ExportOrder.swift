/// An export as the console asks for it; who asks, and when, is known elsewhere.
package struct ExportOrder: Equatable, Sendable {
  package var scope: ExportScope
  package var period: BillingPeriod
  package var format: ExportFormat
  /// The bundle's own folder is made in this one.
  package var folder: String

  package init(
    scope: ExportScope, period: BillingPeriod, format: ExportFormat, folder: String
  ) {
    self.scope = scope
    self.period = period
    self.format = format
    self.folder = folder
  }
}

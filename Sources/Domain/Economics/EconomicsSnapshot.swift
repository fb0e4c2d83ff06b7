/// What the economics screen shows of a month.
package struct EconomicsSnapshot: Equatable, Sendable {
  package var ask: EconomicsAsk
  package var report: EconomicsReport
  /// The month as it is, where `report` answers a what-if.
  package var before: EconomicsReport?
  /// To choose from, newest first.
  package var months: [BillingPeriod]
  /// The catalog's names of the report's tenants; one that has gone is told by its id.
  package var names: [TenantID: String]

  package init(
    ask: EconomicsAsk, report: EconomicsReport, before: EconomicsReport? = nil,
    months: [BillingPeriod], names: [TenantID: String] = [:]
  ) {
    self.names = names
    self.ask = ask
    self.report = report
    self.before = before
    self.months = months
  }
}

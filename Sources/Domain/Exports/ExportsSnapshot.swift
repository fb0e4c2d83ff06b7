/// What the exports screen shows.
package struct ExportsSnapshot: Equatable, Sendable {
  /// The last month that is over: what an export is usually made of.
  package var lastPeriod: BillingPeriod

  package init(lastPeriod: BillingPeriod) { self.lastPeriod = lastPeriod }
}

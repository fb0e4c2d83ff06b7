/// What the economics screen shows of a month.
package struct EconomicsSnapshot: Equatable, Sendable {
  package var period: BillingPeriod

  package init(period: BillingPeriod) { self.period = period }
}

/// Usage of a closed period, which the period that was open when it came bills as an adjustment.
package struct LateUsage: Equatable, Sendable {
  /// The period that bills it; its day lies in an older one.
  package let billedIn: BillingPeriod
  package let usage: DailyUsage

  package init(billedIn: BillingPeriod, usage: DailyUsage) {
    self.billedIn = billedIn
    self.usage = usage
  }
}

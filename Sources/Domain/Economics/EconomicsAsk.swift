/// What the economics screen asks for.
package struct EconomicsAsk: Equatable, Sendable {
  /// `nil` is the month that runs, whichever that is when it is read.
  package var period: BillingPeriod?
  package var grouping: EconomicsReport.Grouping
  package var whatIf: WhatIf?

  package init(
    period: BillingPeriod? = nil, grouping: EconomicsReport.Grouping = .tier,
    whatIf: WhatIf? = nil
  ) {
    self.period = period
    self.grouping = grouping
    self.whatIf = whatIf
  }
}

package import Domain

/// Reckoned figures with what they have set off, to be written at once.
package struct FiguresUpdate: Sendable {
  /// The month that runs.
  package var running: BillingPeriod
  package var figures: [FiguresRecord]
  package var watches: [LimitKey: LimitWatch]
  package var entries: [TimelineEntry]
  package var incidents: [IncidentRecord]
  /// Of the running month, and ended ones that late usage or an assignment has changed.
  package var months: [TenantMonth] = []
  /// Numbers of tenants that have no running month: they are gone, or not there yet.
  package var monthless: [Int64] = []

  package init(
    running: BillingPeriod, figures: [FiguresRecord] = [], watches: [LimitKey: LimitWatch] = [:],
    entries: [TimelineEntry] = [], incidents: [IncidentRecord] = []
  ) {
    self.running = running
    self.figures = figures
    self.watches = watches
    self.entries = entries
    self.incidents = incidents
  }
}

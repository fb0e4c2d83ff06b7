package import Domain

/// Reckoned figures with what they have set off, to be written at once.
package struct FiguresUpdate: Sendable {
  package var figures: [FiguresRecord]
  package var watches: [LimitKey: LimitWatch]
  package var entries: [TimelineEntry]
  package var incidents: [IncidentRecord]

  package init(
    figures: [FiguresRecord] = [], watches: [LimitKey: LimitWatch] = [:],
    entries: [TimelineEntry] = [], incidents: [IncidentRecord] = []
  ) {
    self.figures = figures
    self.watches = watches
    self.entries = entries
    self.incidents = incidents
  }
}

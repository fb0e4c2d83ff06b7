package import Domain

/// A tenant with all its history, for a store that begins with one.
package struct SeedRecord: Equatable, Sendable {
  package struct Note: Equatable, Sendable {
    package var at: Timestamp
    package var actor: String
    package var text: String

    package init(at: Timestamp, actor: String, text: String) {
      self.at = at
      self.actor = actor
      self.text = text
    }
  }

  package var tenant: Tenant
  package var figures: FiguresRecord
  package var assignments: [PlanAssignment]
  package var incidents: [IncidentRecord]
  package var notes: [Note]
  /// Entries for all of the above, since none are added.
  package var timeline: [TimelineEntry]
  /// In the order of the table: by name of the meter, then day.
  package var buckets: [SeedBucket]
  /// The running month and those before it; their numbers are given by the store.
  package var months: [TenantMonth]

  package init(
    tenant: Tenant, figures: FiguresRecord, assignments: [PlanAssignment] = [],
    incidents: [IncidentRecord] = [], notes: [Note] = [], timeline: [TimelineEntry] = [],
    buckets: [SeedBucket] = [], months: [TenantMonth] = []
  ) {
    self.tenant = tenant
    self.figures = figures
    self.assignments = assignments
    self.incidents = incidents
    self.notes = notes
    self.timeline = timeline
    self.buckets = buckets
    self.months = months
  }
}

import Domain

extension TenantHistory {
  /// What the timeline shows of this tenant, oldest first; each entry stands for something that
  /// the store holds: an assignment, a status, an incident, a crossing of its usage, a note.
  func timeline(
    crossings: [LimitCrossing], incidents: [SeededIncident]
  ) -> [TimelineEntry] {
    let all =
      statusEntries() + planEntries() + crossings.map(entry) + incidents.flatMap(entries)
      + deadLetters().map(entry)
      + seed.notes.map { note in
        entry(note.age.before(asOf), .note, .info, note.text, by: note.by)
      }
    return all.filter { $0.at >= days.lowerBound.start && $0.at <= asOf }
      .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private func entry(
    _ at: Timestamp, _ kind: TimelineKind, _ severity: Severity, _ text: String, by: String
  ) -> TimelineEntry {
    TimelineEntry(
      at: at, kind: kind, severity: severity, partnerID: seed.partnerID, tenantID: seed.id,
      tenantName: seed.name, text: text, actor: by)
  }

  private func statusEntries() -> [TimelineEntry] {
    var former: TenantStatus?
    var entries: [TimelineEntry] = []
    if seed.statuses.first?.age != seed.created {
      entries.append(entry(createdAt, .status, .info, "created", by: seed.plans.first?.by ?? ""))
      former = .active
    }
    for change in seed.statuses {
      let severity: Severity = change.status == .suspended ? .warning : .notice
      let from = former.map { "\($0.rawValue) → " } ?? ""
      entries.append(
        entry(
          change.age.before(asOf), .status, severity,
          "\(from)\(change.status.rawValue): \(change.reason)", by: change.by))
      former = change.status
    }
    return entries
  }

  private func planEntries() -> [TimelineEntry] {
    zip(assignments, assignments.dropFirst()).map { old, new in
      entry(
        new.at, .plan, .notice,
        "\(old.plan.id.plan) @\(old.plan.id.version) → \(new.plan.id.plan) "
          + "@\(new.plan.id.version)", by: new.by)
    }
  }

  private func entry(_ crossing: LimitCrossing) -> TimelineEntry {
    entry(
      crossing.at, .limit, crossing.level == .hard ? .error : .warning,
      crossing.words, by: "worker")
  }

  private func entry(_ letter: DeadLetter) -> TimelineEntry {
    entry(
      letter.firstSeen, .deadLetter, .warning,
      "\(letter.reason): \(letter.file):\(letter.offset)", by: "worker")
  }

  private func entries(_ incident: SeededIncident) -> [TimelineEntry] {
    let opened = entry(
      incident.openedAt, .incident, incident.severity, "opened: \(incident.cause)",
      by: incident.by)
    guard let end = incident.resolvedAt else { return [opened] }
    let minutes = (end.seconds - incident.openedAt.seconds) / 60
    let resolved = entry(
      end, .resolved, .info, "resolved after \(Self.spelled(minutes)): \(incident.cause)",
      by: incident.by)
    return [opened, resolved]
  }

  private static func spelled(_ minutes: Int64) -> String {
    switch minutes {
    case ..<120: "\(minutes) m"
    case ..<2_880: "\(minutes / 60) h"
    default: "\(minutes / 1_440) d"
    }
  }
}

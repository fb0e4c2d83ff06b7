/// A run of whole UTC days of one month in which one plan version is in force.
package struct PlanSegment: Equatable, Sendable {
  package let plan: Plan
  package let from: UTCDay
  /// The first day that no longer belongs to it.
  package let to: UTCDay

  package init(plan: Plan, from: UTCDay, to: UTCDay) {
    self.plan = plan
    self.from = from
    self.to = to
  }

  package var days: Int { Int(to.daysSince1970 - from.daysSince1970) }

  package func contains(_ day: UTCDay) -> Bool { from <= day && day < to }

  /// What a month's assignments come to: clipped to the period, in order, with neighbours of the
  /// same version joined, so that assigning the version that is already in force changes nothing.
  ///
  /// `assignments` say from which day on a version holds, until the next one; of two for one day
  /// the later in the list wins. Days on which the tenant is absent belong to none.
  package static func segments(
    of assignments: [(plan: Plan, from: UTCDay)], in period: BillingPeriod,
    without absences: [Absence] = []
  ) -> [PlanSegment] {
    absences.reduce(clipped(assignments, to: period)) { segments, absence in
      segments.flatMap { $0.without(absence) }
    }
  }

  private static func clipped(
    _ assignments: [(plan: Plan, from: UTCDay)], to period: BillingPeriod
  ) -> [PlanSegment] {
    let (first, end) = (period.firstDay, period.endDay)
    let ordered = assignments.enumerated().sorted { left, right in
      (left.element.from, left.offset) < (right.element.from, right.offset)
    }.map(\.element)
    var segments: [PlanSegment] = []
    for (index, assignment) in ordered.enumerated() {
      let next = index + 1 < ordered.count ? ordered[index + 1].from : end
      let (from, to) = (max(assignment.from, first), min(next, end))
      guard from < to else { continue }
      if let last = segments.last, last.plan == assignment.plan, last.to == from {
        segments[segments.count - 1] = PlanSegment(plan: last.plan, from: last.from, to: to)
      } else {
        segments.append(PlanSegment(plan: assignment.plan, from: from, to: to))
      }
    }
    return segments
  }

  /// What is left before and after.
  private func without(_ absence: Absence) -> [PlanSegment] {
    let end = min(absence.from, to)
    let begin = max(absence.to ?? to, from)
    guard end < begin else { return [self] }
    return [(from, end), (begin, to)].compactMap { from, to in
      from < to ? PlanSegment(plan: plan, from: from, to: to) : nil
    }
  }
}

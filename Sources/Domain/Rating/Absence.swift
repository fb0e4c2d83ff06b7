/// Days on which a tenant is not there, and which no bill, margin or limit knows: from the day
/// after the one on which it was deleted, up to the day on which it was restored.
package struct Absence: Equatable, Sendable {
  /// The first day without the tenant.
  package var from: UTCDay
  /// The day on which it is there again; `nil` while it is gone.
  package var to: UTCDay?

  package init(from: UTCDay, to: UTCDay? = nil) {
    self.from = from
    self.to = to
  }

  package func contains(_ day: UTCDay) -> Bool {
    from <= day && to.map { day < $0 } ?? true
  }

  /// Before any day that a plan or usage can have.
  package static let always = Absence(from: UTCDay(daysSince1970: 0))
}

extension Absence {
  /// What the records of a tenant's status come to, in their order.
  ///
  /// A tenant that was found deleted when it came into the store, or when its records began, has
  /// no day of deletion: it was there up to the day of its last event, if that is no later than
  /// the record, and not at all if it never had one. A row that is deleted without a record was
  /// edited from outside (Docs/trust.md): it was never there.
  package static func absences(
    _ records: [StatusRecord], isDeleted: Bool, lastEventAt: Timestamp?
  ) -> [Absence] {
    var absences: [Absence] = []
    var gone: UTCDay?
    for record in records {
      if record.isDeleted, gone == nil {
        gone = firstDay(without: record, lastEventAt)
      } else if !record.isDeleted, let from = gone {
        if from < record.at.day { absences.append(Absence(from: from, to: record.at.day)) }
        gone = nil
      }
    }
    if let gone { return absences + [Absence(from: gone)] }
    return isDeleted ? [always] : absences
  }

  private static func firstDay(
    without record: StatusRecord, _ lastEventAt: Timestamp?
  ) -> UTCDay {
    let next = record.at.day.advanced(by: 1)
    guard record.isFound else { return next }
    return lastEventAt.map { min($0.day.advanced(by: 1), next) } ?? always.from
  }
}

extension Collection<Absence> {
  package func contain(_ day: UTCDay) -> Bool { contains { $0.contains(day) } }

  /// How many of the days in `first..<end` are among them.
  package func days(in first: UTCDay, _ end: UTCDay) -> Int {
    guard !isEmpty, first < end else { return 0 }
    return (first.daysSince1970..<end.daysSince1970).count { day in
      contain(UTCDay(daysSince1970: day))
    }
  }

  /// Whether no day of a period is left.
  package func cover(_ period: BillingPeriod) -> Bool {
    days(in: period.firstDay, period.endDay) == period.days
  }
}

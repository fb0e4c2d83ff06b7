import Domain

extension TenantHistory {
  /// The last seven whole days against the four weeks before, in percent of change, by the meter
  /// that changed most; `nil` where there are no four weeks, or nothing was used in them.
  var weeklyChange: Int? {
    let today = asOf.day
    guard days.lowerBound <= today.advanced(by: -35) || !isTold else { return nil }
    let earlier = max(days.lowerBound, today.advanced(by: -35))
    let weeks = Int(today.advanced(by: -7).daysSince1970 - earlier.daysSince1970) / 7
    guard weeks >= 2 else { return nil }
    let changes = curves.compactMap { curve -> Int? in
      guard curve.meter == .ingestUnit || curve.meter == .queryCredit else { return nil }
      let recent = total(curve, from: today.advanced(by: -7), days: 7)
      let usual = total(curve, from: today.advanced(by: -7 - weeks * 7), days: weeks * 7)
      guard usual > 0 else { return nil }
      return Int(clamping: recent * Int128(weeks) * 100 / usual) - 100
    }
    return changes.max { abs($0) < abs($1) }
  }

  private func total(_ curve: UsageCurve, from day: UTCDay, days: Int) -> Int128 {
    (0..<days).reduce(0) { $0 + Int128(curve.amount(on: day.advanced(by: $1)).micro) }
  }

  /// Incidents that are told and those that crossed hard limits have opened.
  func incidents(crossings: [LimitCrossing]) -> [SeededIncident] {
    let told = seed.incidents.map { incident in
      let opened = incident.opened.before(asOf)
      return SeededIncident(
        severity: incident.severity, cause: incident.text, by: incident.by, openedAt: opened,
        resolvedAt: incident.resolvedAfter.map { after in
          opened.advanced(bySeconds: Int64(after.minutes) * 60)
        })
    }
    let breaches = crossings.filter { $0.level == .hard }.map { crossing in
      let end = crossing.period.endDay.start
      return SeededIncident(
        severity: .error,
        cause: crossing.words,
        by: "worker", openedAt: crossing.at, resolvedAt: end <= asOf ? end : nil)
    }
    return (told + breaches).sorted { ($0.openedAt, $0.cause) < ($1.openedAt, $1.cause) }
  }
}

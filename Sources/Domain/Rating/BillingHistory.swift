/// A tenant's plans and usage over months, from which the bill of any of them follows.
///
/// A month depends on earlier ones in two ways: negative use that they could not absorb lessens
/// its own, and late usage of closed months is billed in it, as the difference that it makes there.
package struct BillingHistory: Sendable {
  package var currency: Currency
  /// From which day on a version holds, until the next one.
  package var assignments: [(plan: Plan, from: UTCDay)]
  /// What each day's own period bills, from the month of `BillingHistory.reach` on at least.
  package var usage: [DailyUsage]
  package var late: [LateUsage]
  /// Days that no bill knows: neither their base fee nor their usage.
  package let absences: [Absence]

  package init(
    currency: Currency, assignments: [(plan: Plan, from: UTCDay)], usage: [DailyUsage],
    late: [LateUsage] = [], absences: [Absence] = []
  ) {
    self.currency = currency
    self.assignments = assignments
    self.absences = absences
    self.usage = absences.isEmpty ? usage : usage.filter { !absences.contain($0.day) }
    self.late = absences.isEmpty ? late : late.filter { !absences.contain($0.usage.day) }
  }

  /// The bill of a month, with what earlier months have left over and what came late.
  package func request(for period: BillingPeriod) throws -> RatingRequest {
    guard needsEarlierMonths(than: period) else { return plain(period, carrying: [:]) }
    var carried: [BillingPeriod: [Meter: Int128]] = [:]
    var month = firstMonth(before: period)
    while month < period {
      let invoice = try Rating.rate(adjusted(month, carried))
      carried[month.next] = invoice.carriedOver
      month = month.next
    }
    return adjusted(period, carried)
  }

  /// The first month whose usage a period's bill depends on, where it depends on any.
  ///
  /// - Parameter negative: the first day of the tenant's history whose use is below zero.
  package static func reach(
    of period: BillingPeriod, negative: UTCDay?, late: [LateUsage]
  ) -> BillingPeriod? {
    let corrected = late.filter { $0.billedIn <= period }.map(\.usage.day.month)
    let earliest = (corrected + [negative?.month].compactMap(\.self)).min()
    return earliest.flatMap { $0 < period ? $0 : nil }
  }

  private func needsEarlierMonths(than period: BillingPeriod) -> Bool {
    late.contains { $0.billedIn <= period }
      || usage.contains { $0.micro < 0 && $0.day < period.firstDay }
  }

  private func firstMonth(before period: BillingPeriod) -> BillingPeriod {
    let days = usage.map(\.day) + late.map(\.usage.day)
    return min(days.min()?.month ?? period, period)
  }

  private func plain(
    _ period: BillingPeriod, carrying carried: [Meter: Int128]
  ) -> RatingRequest {
    RatingRequest(
      period: period, currency: currency,
      segments: PlanSegment.segments(of: assignments, in: period, without: absences),
      usage: usage.filter { period.contains($0.day) }, carriedOver: carried)
  }

  private func adjusted(
    _ period: BillingPeriod, _ carried: [BillingPeriod: [Meter: Int128]]
  ) -> RatingRequest {
    var request = plain(period, carrying: carried[period] ?? [:])
    let due = Dictionary(grouping: late.filter { $0.billedIn == period }, by: \.usage.day.month)
    request.adjustments = due.keys.sorted().map { month in
      var closed = plain(month, carrying: carried[month] ?? [:])
      // What earlier periods have billed of that month already stands in it.
      closed.usage += late.filter { $0.billedIn < period && month.contains($0.usage.day) }
        .map(\.usage)
      return RatingRequest.Adjustment(closed: closed, late: due[month, default: []].map(\.usage))
    }
    return request
  }
}

extension BillingPeriod {
  package func contains(_ day: UTCDay) -> Bool { firstDay <= day && day < endDay }
}

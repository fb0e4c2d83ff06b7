package import Domain

/// The time rules of admission, for one moment of the worker's clock and the period rows as the
/// store has them: take a new value for each transaction.
///
/// The period comes from the event's time and the stored rows. Only for a period without a row does
/// the clock say whether it is still open, as the worker will when it gets there.
package struct AdmissionPolicy: Sendable {
  package let windows: MeteringWindows
  package let now: Timestamp
  package let periods: [BillingPeriod: PeriodState]
  /// True inside a backfill that a second operator approved: nothing is too late.
  package let allowsTooLate: Bool
  /// True for the worker's daily step, before it closes what is due: only a row closes a period.
  package let precedesClosing: Bool
  /// The month of the last event and its verdict: most events share it.
  private var span: Range<Int64> = 0..<0
  private var verdict = AdmissionVerdict.refuse(.tooLate, reason: "")

  package init(
    windows: MeteringWindows = MeteringWindows(), now: Timestamp,
    periods: [BillingPeriod: PeriodState], allowsTooLate: Bool = false,
    precedesClosing: Bool = false
  ) {
    self.windows = windows
    self.now = now
    self.periods = periods
    self.allowsTooLate = allowsTooLate
    self.precedesClosing = precedesClosing
  }

  package mutating func verdict(for timestamp: Timestamp) -> AdmissionVerdict {
    guard timestamp <= now.advanced(bySeconds: windows.future) else {
      return .refuse(
        .future,
        reason: "is more than \(windows.future) s ahead of the clock "
          + "(\(now)); set the sender's clock, then retry")
    }
    if span.contains(timestamp.microseconds) { return verdict }
    let period = timestamp.day.month
    verdict = verdict(for: period)
    span = period.firstDay.start.microseconds..<period.endDay.start.microseconds
    return verdict
  }

  package func state(of period: BillingPeriod) -> PeriodState {
    if let stored = periods[period] { return stored }
    return precedesClosing || !isDue(period) ? .open : .closed
  }

  /// Whether so much time has passed that a period is to be closed.
  package func isDue(_ period: BillingPeriod) -> Bool {
    now >= period.endDay.start.advanced(bySeconds: windows.open)
  }

  private func verdict(for period: BillingPeriod) -> AdmissionVerdict {
    guard state(of: period) == .closed else { return .apply(period) }
    let last = period.endDay.start.advanced(bySeconds: windows.adjustment)
    guard now < last || allowsTooLate else {
      return .refuse(
        .tooLate,
        reason: "lies in billing period \(period), which is closed and took adjustments until "
          + "\(last); "
          + "ask for a backfill, which a second operator approves")
    }
    return .adjust(of: period, into: nextOpen(after: period))
  }

  /// Ends: the rows are finite, and a month without a row that is not over yet is open.
  private func nextOpen(after period: BillingPeriod) -> BillingPeriod {
    var candidate = period.next
    while state(of: candidate) == .closed { candidate = candidate.next }
    return candidate
  }
}

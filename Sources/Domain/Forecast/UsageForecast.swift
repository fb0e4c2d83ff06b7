/// What a meter is expected to come to by the end of the month.
///
/// A day is expected to be the mean of its weekday over the last 28 days; the band is the mean
/// absolute deviation of those days from their weekdays' means, grown with the square root of the
/// days ahead. Integers throughout, in millionths of the bucket's unit.
package struct UsageForecast: Equatable, Sendable {
  package struct Day: Equatable, Sendable {
    package let day: UTCDay
    package let expected: Int64
  }

  /// An expected figure with the range around it, never below 0.
  package struct Band: Equatable, Sendable {
    package let low: Quantity
    package let expected: Quantity
    package let high: Quantity

    package init(low: Quantity, expected: Quantity, high: Quantity) {
      self.low = low
      self.expected = expected
      self.high = high
    }
  }

  package let meter: Meter
  package let period: BillingPeriod
  /// Today, with at least what it has already, to the last day of the month.
  package let days: [Day]
  /// The complete days of the month before today, the last of them yesterday.
  let past: [Int64]
  package let deviation: Int64

  /// `nil` with fewer than seven complete days, from which nothing can be told of weekdays.
  ///
  /// `history` are the complete days up to yesterday, oldest first; more than 28 are ignored.
  package init?(
    of meter: Meter, history: [Int64], today: UTCDay, todaySoFar: Int64, in period: BillingPeriod
  ) {
    guard history.count >= 7, today >= period.firstDay, today < period.endDay else { return nil }
    let profile = WeekdayProfile(history: history.suffix(28), endingBefore: today)
    self.meter = meter
    self.period = period
    deviation = profile.deviation
    days = (today.daysSince1970..<period.endDay.daysSince1970).map { number in
      let day = UTCDay(daysSince1970: number)
      let expected = max(profile.mean(of: day), 0)
      return Day(day: day, expected: day == today ? max(expected, todaySoFar) : expected)
    }
    let ofThisMonth = Int(today.daysSince1970 - period.firstDay.daysSince1970)
    past = Array(history.suffix(ofThisMonth))
  }

  /// In billed units at the end of the month; for seats the highest daily peak.
  package func atEnd() throws(ArithmeticOverflow) -> Band {
    let expected = runningTotals.last?.total ?? 0
    // The root is taken to three places, and multiplied last: no square of a sum is ever formed.
    let root = meter == .seat ? 1_000 : Int128((UInt128(days.count) * 1_000_000).squareRoot)
    let width = Int128(deviation) * root / 1_000
    return Band(
      low: try billed(max(expected - width, 0)), expected: try billed(expected),
      high: try billed(expected + width))
  }

  /// The day with which use goes above a limit of the month: expected of today and the days ahead,
  /// known where it was passed before. `nil` where use stays below to the end.
  ///
  /// Where corrections have brought use back under the limit, what counts is what comes after.
  package func dayReaching(_ hard: Quantity) -> UTCDay? {
    let unit = meter == .seat ? 1 : meter.billedUnitMicro(in: period) / Int128(Quantity.perUnit)
    let bound = Int128(hard.micro) * unit
    let totals = runningTotals
    let under = totals.prefix(past.count).lastIndex { $0.total <= bound }
    return totals[(under.map { $0 + 1 } ?? 0)...].first { $0.total > bound }?.day
  }

  /// What the month has come to with each day, the past ones first: a sum, or for seats the
  /// highest.
  private var runningTotals: [(day: UTCDay, total: Int128)] {
    guard let today = days.first?.day else { return [] }
    let begun = past.enumerated().map { index, amount in
      Day(day: today.advanced(by: index - past.count), expected: amount)
    }
    var total: Int128 = 0
    return (begun + days).map { day in
      total = meter == .seat ? max(total, Int128(day.expected)) : total + Int128(day.expected)
      return (day.day, total)
    }
  }

  private func billed(_ micro: Int128) throws(ArithmeticOverflow) -> Quantity {
    let exact =
      meter == .seat
      ? Rational(micro, over: Int128(Quantity.perUnit))
      : meter.billedQuantity(ofMicro: micro, in: period)
    return Quantity(micro: try exact.rounded(fractionDigits: 6))
  }
}

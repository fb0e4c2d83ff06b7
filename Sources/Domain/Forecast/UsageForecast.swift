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
  /// The complete days of the month before today: their sum, or their highest for seats.
  package let before: Int128
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
    let month = history.suffix(ofThisMonth)
    before =
      meter == .seat
      ? Int128(month.max() ?? 0) : month.reduce(0) { $0 + Int128($1) }
  }

  /// In billed units at the end of the month; for seats the highest daily peak.
  package func atEnd() throws(ArithmeticOverflow) -> Band {
    let expected = runningTotals.last?.total ?? before
    // The root is taken to three places, and multiplied last: no square of a sum is ever formed.
    let root = meter == .seat ? 1_000 : Int128((UInt128(days.count) * 1_000_000).squareRoot)
    let width = Int128(deviation) * root / 1_000
    return Band(
      low: try billed(max(expected - width, 0)), expected: try billed(expected),
      high: try billed(expected + width))
  }

  /// The first day at whose end use is expected to be above a limit of the month; today, if it is
  /// already. `nil` where it stays below to the end.
  package func dayReaching(_ hard: Quantity) -> UTCDay? {
    let unit = meter == .seat ? 1 : meter.billedUnitMicro(in: period) / Int128(Quantity.perUnit)
    let bound = Int128(hard.micro) * unit
    return runningTotals.first { $0.total > bound }?.day
  }

  private var runningTotals: [(day: UTCDay, total: Int128)] {
    var total = before
    return days.map { day in
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

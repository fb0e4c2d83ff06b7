/// A calendar day in UTC: days since 1970-01-01.
package struct UTCDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let daysSince1970: Int32

  package init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  /// Days-from-civil of the proleptic Gregorian calendar
  /// (https://howardhinnant.github.io/date_algorithms.html#days_from_civil).
  package init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSince1970: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// Year, month 1–12 and day 1–31; the inverse of `init(year:month:day:)`.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSince1970) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// 0 is Monday.
  package var weekday: Int { ((Int(daysSince1970) + 3) % 7 + 7) % 7 }
  package var start: Timestamp { Timestamp(seconds: Int64(daysSince1970) * 86_400) }
  package var month: BillingPeriod { BillingPeriod(year: civil.year, month: civil.month) }

  package func advanced(by days: Int) -> UTCDay {
    UTCDay(daysSince1970: daysSince1970 + Int32(days))
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  /// `2026-02-01`.
  package var description: String {
    let (year, month, day) = civil
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

/// A UTC calendar month, half open: the unit in which usage is billed.
package struct BillingPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1–12.
  package let month: Int

  package init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  package var firstDay: UTCDay { UTCDay(year: year, month: month, day: 1) }
  /// The first day that no longer belongs to it.
  package var endDay: UTCDay { next.firstDay }
  package var days: Int { Int(endDay.daysSince1970 - firstDay.daysSince1970) }
  package var hours: Int { days * 24 }

  package var next: BillingPeriod {
    month == 12
      ? BillingPeriod(year: year + 1, month: 1) : BillingPeriod(year: year, month: month + 1)
  }

  package var previous: BillingPeriod {
    month == 1
      ? BillingPeriod(year: year - 1, month: 12) : BillingPeriod(year: year, month: month - 1)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  /// `2026-02`.
  package var description: String { "\(year.padded(to: 4))-\(month.padded(to: 2))" }
}

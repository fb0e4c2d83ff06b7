extension UsageForecast {
  /// From the buckets of the last 28 days and of the month, in any order.
  ///
  /// A day without a bucket is a day without use, from the first bucket on: a tenant that has
  /// begun last week is not expected to go on as slowly as before it was there.
  package init?(of meter: Meter, usage: [DailyUsage], today: UTCDay) {
    var days: [UTCDay: Int64] = [:]
    for bucket in usage where bucket.meter == meter {
      let (sum, overflow) = days[bucket.day, default: 0].addingReportingOverflow(bucket.micro)
      if overflow { return nil }
      days[bucket.day] = sum
    }
    guard let begin = days.keys.min() else { return nil }
    let first = max(begin, min(today.advanced(by: -28), today.month.firstDay))
    let history = (first.daysSince1970..<max(first, today).daysSince1970).map { number in
      days[UTCDay(daysSince1970: number)] ?? 0
    }
    self.init(
      of: meter, history: history, today: today, todaySoFar: days[today] ?? 0, in: today.month)
  }
}

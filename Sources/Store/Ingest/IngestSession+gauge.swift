internal import Domain
internal import GRDB

extension IngestSession {
  /// Carries levels through the days that changed samples reach: from the sampled day before to
  /// the next sampled one, or where there is none to the day that the daily step has come to, but
  /// never beyond today. A store that has never taken that step counts as having taken it today, so
  /// that what it holds does not depend on what was taken in before.
  func carryLevels(
    _ rows: borrowing BucketRows, _ rules: IngestRules, _ db: Database
  ) throws {
    guard !gaugeDays.isEmpty else { return }
    let through = try Int32.fetchOne(db, sql: "SELECT through FROM gauge_carry")
    let today = rules.now.day
    let end = through.map { min(UTCDay(daysSince1970: $0), today) } ?? today
    for (series, days) in gaugeDays.sorted(by: { $0.key < $1.key }) {
      try carryLevels(BucketKey(series: series, day: days.lowerBound), days, end, rows, rules)
    }
  }

  private func carryLevels(
    _ key: BucketKey, _ days: ClosedRange<UTCDay>, _ end: UTCDay, _ rows: borrowing BucketRows,
    _ rules: IngestRules
  ) throws {
    var level: Int64?
    var first = days.lowerBound
    if let before = try rows.sampledDay(key, before: true) {
      level = buckets[try position(of: key.on(before), rows)].detail.closing
      first = max(before.advanced(by: 1), first.advanced(by: -Self.longestGap))
    }
    let next = try rows.sampledDay(key.on(days.upperBound), before: false)
    let last = min(
      next ?? max(end, days.upperBound), days.upperBound.advanced(by: Self.longestGap))
    var positions: [Int] = []
    var day = first
    while day <= last {
      positions.append(try position(of: key.on(day), rows))
      day = day.advanced(by: 1)
    }
    let lastSampled = positions.lastIndex { !buckets[$0].detail.samples.isEmpty } ?? -1
    for (index, position) in positions.enumerated() {
      let day = buckets[position].key.day
      let carried = index <= lastSampled || day <= end ? level : nil
      // No level is the same as none at all: it makes no row.
      if (buckets[position].detail.carried ?? 0) != (carried ?? 0), takesLevel(day, rules) {
        buckets[position].detail.carried = carried
        buckets[position].isChanged = true
      }
      level = buckets[position].detail.samples.last?.level ?? level
    }
  }

  /// Whether a level may still be carried into a day: what is too late for events is too late for
  /// levels, but under the permit of a backfill.
  func takesLevel(_ day: UTCDay, _ rules: IngestRules) -> Bool {
    switch places.place(of: day, rules) {
    case .own, .adjustment: true
    case .late: rules.permit != nil
    case .refused: false
    }
  }

  /// Days without a sample that are filled at most.
  static let longestGap = 400
}

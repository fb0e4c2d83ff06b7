internal import Domain
internal import GRDB

extension IngestSession {
  /// Carries levels through the days that changed samples reach: from the sampled day before to
  /// the next sampled one, or where there is none to the day that the daily step has come to.
  func carryLevels(_ rows: borrowing BucketRows, _ db: Database) throws {
    guard !gaugeDays.isEmpty else { return }
    let through = try Int32.fetchOne(db, sql: "SELECT through FROM gauge_carry")
    let end = UTCDay(daysSince1970: through ?? .min)
    for (series, days) in gaugeDays.sorted(by: { $0.key < $1.key }) {
      try carryLevels(BucketKey(series: series, day: days.lowerBound), days, end, rows)
    }
  }

  private func carryLevels(
    _ key: BucketKey, _ days: ClosedRange<UTCDay>, _ end: UTCDay, _ rows: borrowing BucketRows
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
      let isFilled = index <= lastSampled || buckets[position].key.day <= end
      let carried = isFilled ? level : nil
      if buckets[position].detail.carried != carried {
        buckets[position].detail.carried = carried
        buckets[position].isChanged = true
      }
      level = buckets[position].detail.closing
    }
  }

  /// Days without a sample that are filled at most.
  private static let longestGap = 400
}

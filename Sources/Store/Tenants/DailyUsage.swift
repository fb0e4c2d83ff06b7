import Domain
import GRDB

/// Daily buckets of one meter of a tenant, which the caller has found to be in scope, in the unit
/// that is shown: counts, GB-hours, peak seats.
struct DailyUsage {
  let number: Int64
  let meter: Meter
  /// Days before it have no value.
  let createdDay: UTCDay

  /// The last days up to the one of `now`, oldest first.
  func last(_ count: Int, now: Timestamp, _ db: Database) throws -> [Quantity?] {
    let first = now.day.advanced(by: 1 - count)
    let found = try quantities(from: first, to: now.day, db)
    var level = meter == .seat ? try levelBefore(first, db) : nil
    return (0..<count).map { offset in
      let day = first.advanced(by: offset)
      if day < createdDay { return nil }
      if meter == .seat, let peak = found[day] { level = peak }
      return found[day] ?? level ?? .zero
    }
  }

  /// The buckets that a forecast of the month of `today` looks at, in their own unit.
  func buckets(of today: UTCDay, _ db: Database) throws -> [Domain.DailyUsage] {
    let first = min(today.month.firstDay, today.advanced(by: -28))
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT day, quantity FROM usage_day
          WHERE tenant = ? AND metric = ? AND day BETWEEN ? AND ?
          """),
      arguments: [number, meter.rawValue, first.daysSince1970, today.daysSince1970]
    ).map { row in
      Domain.DailyUsage(day: UTCDay(daysSince1970: row[0]), meter: meter, micro: row[1])
    }
  }

  private func quantities(
    from first: UTCDay, to last: UTCDay, _ db: Database
  ) throws -> [UTCDay: Quantity] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT day, quantity FROM usage_day
          WHERE tenant = ? AND metric = ? AND day BETWEEN ? AND ?
          """),
      arguments: [number, meter.rawValue, first.daysSince1970, last.daysSince1970])
    var found: [UTCDay: Quantity] = [:]
    while let row = try rows.next() {
      found[UTCDay(daysSince1970: row[0])] = shown(row[1])
    }
    return found
  }

  /// Seats stay at their level on days without events.
  private func levelBefore(_ day: UTCDay, _ db: Database) throws -> Quantity? {
    return try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT quantity FROM usage_day WHERE tenant = ? AND metric = ? AND day < ?
          ORDER BY day DESC LIMIT 1
          """), arguments: [number, meter.rawValue, day.daysSince1970]
    ).map(shown)
  }

  /// Storage is kept in micro-GB-seconds.
  private func shown(_ micro: Int64) -> Quantity {
    Quantity(micro: meter == .storageGBMonth ? micro / 3600 : micro)
  }
}

package import Domain
import GRDB

extension ScopedStore {
  /// Daily usage of one meter over the last days, with limits and what to expect to the end of the
  /// month.
  package func series(
    _ id: TenantID, meter: Meter, days: Int, now: Timestamp
  ) throws -> UsageSeries {
    try store.timed(.detail) {
      try store.read { db in
        let number = try number(of: id, db)
        let created = try Int64.fetchOne(
          db, sql: "SELECT created_at FROM tenant WHERE number = ?", arguments: [number])
        let usage = DailyUsage(
          number: number, meter: meter,
          createdDay: Timestamp(microseconds: created ?? 0).day)
        let values = try usage.last(max(days, 28), now: now, db)
        let limit = try limits(of: id, meter, now, db)
        return UsageSeries(
          meter: meter, firstDay: now.day.advanced(by: 1 - days), days: values.suffix(days),
          hardPerDay: limit.hard, softPerDay: limit.soft,
          forecast: Forecast(values: values, today: now.day).toEndOfMonth())
      }
    }
  }

  private func limits(
    of id: TenantID, _ meter: Meter, _ now: Timestamp, _ db: Database
  ) throws -> (hard: Quantity?, soft: Quantity?) {
    var conditions = Conditions(scope: scope)
    conditions.add("tenant_id = ? AND meter = ?", id.rawValue, meter.rawValue)
    let row = try Row.fetchOne(
      db, sql: "SELECT hard_limit, soft_percent FROM tenant_meter WHERE \(conditions.sql)",
      arguments: conditions.arguments)
    guard let row, let hard = row[0] as Int64? else { return (nil, nil) }
    let perDay = Self.perDay(hard, meter, now.day.month)
    let soft = Int64(clamping: Int128(perDay) * Int128(row[1] as Int64) / 100)
    return (Quantity(micro: perDay), Quantity(micro: soft))
  }

  /// The monthly limit in the unit of a day: an even share of a count; a level of gigabytes or
  /// seats is the same every day.
  private static func perDay(_ hard: Int64, _ meter: Meter, _ month: BillingPeriod) -> Int64 {
    switch meter {
    case .ingestUnit, .queryCredit: hard / Int64(month.days)
    case .storageGBMonth: Int64(clamping: Int128(hard) * 24)
    case .seat: hard
    }
  }
}

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
          db.cachedStatement(sql: "SELECT created_at FROM tenant WHERE number = ?"),
          arguments: [number])
        let usage = DailyUsage(
          number: number, meter: meter,
          createdDay: Timestamp(microseconds: created ?? 0).day)
        let values = try usage.last(days, now: now, db)
        let limit = try limits(of: number, meter, now, db)
        let forecast = UsageForecast(
          of: meter, usage: try usage.buckets(of: now.day, db), today: now.day)
        return UsageSeries(
          meter: meter, firstDay: now.day.advanced(by: 1 - days), days: values,
          hardPerDay: limit.perDay, softPerDay: limit.softPerDay,
          forecast: forecast.map { Self.shown($0) } ?? [],
          expectedAtEnd: try? forecast?.atEnd(),
          limitReached: limit.hard.flatMap { forecast?.dayReaching($0) })
      }
    }
  }

  /// The days that follow today, in the unit that is drawn.
  private static func shown(_ forecast: UsageForecast) -> [Quantity] {
    let unit: Int64 = forecast.meter == .storageGBMonth ? 3600 : 1
    return forecast.days.dropFirst().map { Quantity(micro: $0.expected / unit) }
  }

  /// A limit of the month as it is, and spread over its days.
  private struct Lines {
    var hard: Quantity?
    var perDay: Quantity?
    var softPerDay: Quantity?
  }

  private func limits(
    of number: Int64, _ meter: Meter, _ now: Timestamp, _ db: Database
  ) throws -> Lines {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT hard_limit, soft_percent FROM tenant_meter
          WHERE (partner_id, tenant_id)
            = (SELECT partner_id, tenant_id FROM tenant WHERE number = ?) AND meter = ?
          """), arguments: [number, meter.rawValue])
    guard let row, let hard = row[0] as Int64? else { return Lines() }
    let perDay = Self.perDay(hard, meter, now.day.month)
    let soft = Int64(clamping: Int128(perDay) * Int128(row[1] as Int64) / 100)
    return Lines(
      hard: Quantity(micro: hard), perDay: Quantity(micro: perDay),
      softPerDay: Quantity(micro: soft))
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

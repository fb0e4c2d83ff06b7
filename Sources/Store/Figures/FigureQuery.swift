import Domain
import GRDB

/// Reads what one tenant's bill or figures of a month follow from.
struct FigureQuery {
  let db: Database
  let period: BillingPeriod
  /// The day of which figures are reckoned; `nil` for a bill alone, which needs less.
  var today: UTCDay?

  func source(of id: TenantID) throws -> FigureSource? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number, partner_id, status, created_at, last_event_at, watermark, margin
          FROM tenant WHERE tenant_id = ?
          """), arguments: [id.rawValue])
    guard let row else { return nil }
    let partner: String = row["partner_id"]
    let told = today == nil ? FigureMemory() : try memory(partner, id)
    let late = try late(row["number"])
    let usage = try usage(row["number"], late, since: today.map { since($0, told) })
    let begin = usage.firstIndex { $0.day >= period.firstDay } ?? usage.endIndex
    let status = TenantStatus(rawValue: row["status"]) ?? .active
    let lastEventAt = Absent.timestamp(row["last_event_at"])
    return FigureSource(
      number: row["number"], tenantID: id, partnerID: PartnerID(partner), status: status,
      createdAt: Timestamp(microseconds: row["created_at"]), lastEventAt: lastEventAt,
      watermark: row["watermark"],
      formerMargin: Absent.number(row["margin"]).map { Int(clamping: $0) },
      assignments: try assignments(partner, id), usage: Array(usage[begin...]),
      earlier: Array(usage[..<begin]), late: late,
      absences: try AbsenceQuery(db: db).absences(
        of: id, status: status, lastEventAt: lastEventAt
      ).asOf(period),
      memory: told)
  }

  /// Forecasts look at 28 days; a guardrail that is due today at eight weeks and three months.
  private func since(_ today: UTCDay, _ memory: FigureMemory) -> UTCDay {
    let guardrails = memory.guardrails
    let isDone = !guardrails.isEmpty && guardrails.values.allSatisfy { $0.evaluated >= today }
    guard !isDone else { return today.advanced(by: -28) }
    return min(
      today.advanced(by: -57), today.month.previous.previous.previous.firstDay)
  }

  private func assignments(_ partner: String, _ id: TenantID) throws -> [BillSource.Assignment] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT plan, version, from_day FROM plan_assignment
          WHERE partner_id = ? AND tenant_id = ? AND from_day < ? ORDER BY from_day
          """), arguments: [partner, id.rawValue, period.endDay.daysSince1970]
    ).map { row in
      BillSource.Assignment(
        plan: PlanID(plan: row[0], version: row[1]), from: UTCDay(daysSince1970: row[2]))
    }
  }

  /// By day. A seek for each meter: without it SQLite would read all months of the tenant.
  private func usage(
    _ number: Int64, _ late: [LateUsage], since: UTCDay?
  ) throws -> [Domain.DailyUsage] {
    let negative = try Int32.fetchOne(
      db.cachedStatement(
        sql: "SELECT min(day) FROM usage_day WHERE tenant = ? AND quantity < 0 AND day < ?"),
      arguments: [number, period.firstDay.daysSince1970])
    let reach = BillingHistory.reach(
      of: period, negative: negative.map { UTCDay(daysSince1970: $0) }, late: late)
    let first = [period.firstDay, since, reach?.firstDay].compactMap(\.self).min()
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT metric, day, quantity FROM usage_day
          WHERE tenant = ? AND metric IN ('ingest_unit', 'storage_gb_month', 'query_credit', 'seat')
            AND day >= ? AND day < ? ORDER BY day
          """),
      arguments: [
        number, (first ?? period.firstDay).daysSince1970, period.endDay.daysSince1970,
      ]
    ).compactMap { row in
      Meter(rawValue: row[0]).map { meter in
        Domain.DailyUsage(day: UTCDay(daysSince1970: row[1]), meter: meter, micro: row[2])
      }
    }
  }

  private func late(_ number: Int64) throws -> [LateUsage] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT period, metric, day, quantity FROM usage_adjustment
          WHERE tenant = ? AND period <= ? ORDER BY period, day, metric
          """), arguments: [number, period.description]
    ).compactMap { row in
      guard let billedIn = BillingPeriod(row[0] as String), let meter = Meter(rawValue: row[1])
      else { return nil }
      return LateUsage(
        billedIn: billedIn,
        usage: Domain.DailyUsage(
          day: UTCDay(daysSince1970: row[2]), meter: meter, micro: row[3]))
    }
  }
}

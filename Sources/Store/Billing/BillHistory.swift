internal import Domain
internal import GRDB

/// Which tenants' bills look back before their period, and how far.
struct BillHistory {
  let db: Database
  let period: BillingPeriod

  /// By tenant number, the first month that the bill depends on.
  ///
  /// Late usage needs the month that it belongs to. Negative use carries over into the next month,
  /// which may carry over itself, so all months from the first negative bucket on count, and with
  /// them whatever late usage those months have billed.
  func firstMonths() throws -> [Int64: BillingPeriod] {
    let own = try months(
      """
      SELECT tenant, min(day) FROM usage_adjustment
      WHERE period = ?2 OR (period < ?2 AND quantity < 0 AND ?1 > 0) GROUP BY tenant
      """)
    let negative = try months(
      """
      SELECT tenant, min(day) FROM usage_day
      WHERE quantity < 0 AND day < ?1 AND ?2 <> '' GROUP BY tenant
      """)
    let anyLate = try months(
      "SELECT tenant, min(day) FROM usage_adjustment WHERE period <= ?2 AND ?1 > 0 GROUP BY tenant")
    let found = own.merging(negative, uniquingKeysWith: min)
    return Dictionary(
      uniqueKeysWithValues: found.map { ($0.key, min($0.value, anyLate[$0.key] ?? $0.value)) })
  }

  private func months(_ sql: String) throws -> [Int64: BillingPeriod] {
    let rows = try Row.fetchAll(
      db, sql: sql, arguments: [period.firstDay.daysSince1970, period.description])
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0[0], UTCDay(daysSince1970: $0[1]).month) })
  }
}

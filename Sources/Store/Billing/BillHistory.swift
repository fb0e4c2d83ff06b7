internal import Domain
internal import GRDB

/// Which tenants' bills look back before their period, and how far.
///
/// Late usage needs the month that it belongs to. Negative use carries over into the next month,
/// which may carry over itself, so all months from the first negative bucket on count, and with
/// them whatever late usage those months have billed.
struct BillHistory {
  let db: Database
  let period: BillingPeriod

  /// By tenant number, the first month that the bill depends on, of all tenants at once.
  func firstMonths() throws -> [Int64: BillingPeriod] {
    try firstMonths(of: nil)
  }

  /// The same of one tenant, by seeks; `nil` where its bill depends on its own period alone.
  func firstMonth(of number: Int64) throws -> BillingPeriod? {
    try firstMonths(of: number)[number]
  }

  private func firstMonths(of number: Int64?) throws -> [Int64: BillingPeriod] {
    let own = try months(
      """
      SELECT tenant, min(day) FROM usage_adjustment
      WHERE (period = ?2 OR (period < ?2 AND quantity < 0 AND ?1 > 0))
      """, number)
    let negative = try months(
      "SELECT tenant, min(day) FROM usage_day WHERE quantity < 0 AND day < ?1 AND ?2 <> ''", number)
    let found = own.merging(negative, uniquingKeysWith: min)
    guard !found.isEmpty else { return [:] }
    let anyLate = try months(
      "SELECT tenant, min(day) FROM usage_adjustment WHERE period <= ?2 AND ?1 > 0", number)
    return Dictionary(
      uniqueKeysWithValues: found.map { ($0.key, min($0.value, anyLate[$0.key] ?? $0.value)) })
  }

  private func months(_ sql: String, _ number: Int64?) throws -> [Int64: BillingPeriod] {
    let days: StatementArguments = [period.firstDay.daysSince1970, period.description]
    let one = number == nil ? "" : "AND tenant = ?3"
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "\(sql) \(one) GROUP BY tenant"),
      arguments: number.map { days + [$0] } ?? days)
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0[0], UTCDay(daysSince1970: $0[1]).month) })
  }
}

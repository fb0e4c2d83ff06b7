import GRDB

extension Store {
  /// Settled months: what is kept of the groups is what their tenants come to with their shares.
  static func settledMonths(_ db: Database) throws -> DoctorFinding {
    let count = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM month_state WHERE settled = revision")
    let wrong = try String.fetchAll(
      db,
      sql: """
        SELECT s.period FROM month_state s WHERE s.settled = s.revision AND (
          SELECT total(tenants) || ' ' || ifnull(sum(revenue), 0) || ' ' || ifnull(sum(cogs), 0)
          FROM month_group g WHERE g.period = s.period
        ) <> (
          SELECT total(1) || ' ' || ifnull(sum(revenue), 0) || ' '
            || ifnull(sum(cost + pool_share), 0)
          FROM tenant_month m WHERE m.period = s.period)
        ORDER BY 1
        """)
    return DoctorFinding(
      check: "months", isGood: wrong.isEmpty,
      detail: wrong.isEmpty
        ? "\(count ?? 0) settled months are the sums of their tenants"
        : "the sums of \(wrong.joined(separator: ", ")) are not those of the tenants",
      remedy: "Figures of economics are wrong: put back a backup, and report this.")
  }
}

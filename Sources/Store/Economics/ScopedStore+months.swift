package import Domain
import GRDB

extension ScopedStore {
  /// Kept months of tenants in scope by their numbers, or of all in scope; in the currency of the
  /// cost model that they were reckoned with.
  package func months(
    of numbers: [Int64]?, in period: BillingPeriod, currency: Currency
  ) throws -> [Int64: TenantMonth] {
    try store.read { db in
      var conditions = Conditions(scope: scope, column: "m.partner_id")
      conditions.add("m.period = ?", period.description)
      var found: [Int64: TenantMonth] = [:]
      for row in try rows(numbers, conditions, db) {
        let month = try TenantMonth(row, currency: currency)
        found[month.number] = month
      }
      return found
    }
  }

  /// Tenants' margins of a settled month, by their numbers.
  package func margins(
    of numbers: [Int64], in period: BillingPeriod, costs: CostModel
  ) throws -> [Int64: TenantMargin] {
    try store.read { db in
      var conditions = Conditions(scope: scope, column: "m.partner_id")
      conditions.add("m.period = ?", period.description)
      var found: [Int64: TenantMargin] = [:]
      for row in try rows(numbers, conditions, db) {
        let month = try TenantMonth(row, currency: costs.currency)
        found[month.number] = TenantMargin(
          month: month,
          poolShare: Money(minorUnits: row["pool_share"] ?? 0, currency: costs.currency),
          costs: costs, elapsedDays: period.days)
      }
      return found
    }
  }

  private func rows(
    _ numbers: [Int64]?, _ conditions: Conditions, _ db: Database
  ) throws -> [Row] {
    func fetch(_ conditions: Conditions) throws -> [Row] {
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(TenantMonth.columns)
          FROM tenant_month m JOIN tenant t ON t.number = m.tenant WHERE \(conditions.sql)
          """, arguments: conditions.arguments)
    }
    guard let numbers else { return try fetch(conditions) }
    return try numbers.flatMap { try fetch(conditions.adding("m.tenant = ?", $0)) }
  }

  /// The sums of settled months by tier, oldest first.
  package func trend(
    before period: BillingPeriod, months: Int, currency: Currency
  ) throws -> [MonthTrend] {
    var first = period
    for _ in 0..<months { first = first.previous }
    return try store.read { db in
      var conditions = Conditions(scope: scope, column: "g.partner_id")
      conditions.add("g.period >= ?", first.description)
      conditions.add("g.period < ?", period.description)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT g.period, g.plan, sum(g.revenue), sum(g.cogs), sum(g.seats)
          FROM month_group g JOIN month_state s ON s.period = g.period AND s.settled = s.revision
          WHERE \(conditions.sql) GROUP BY 1, 2 ORDER BY 1, 2
          """, arguments: conditions.arguments)
      return trend(of: rows, currency)
    }
  }

  private func trend(of rows: [Row], _ currency: Currency) -> [MonthTrend] {
    func money(_ value: Int64) -> Money {
      Money(minorUnits: value, currency: currency)
    }
    var tiers: [BillingPeriod: [MonthTrend.Tier]] = [:]
    for row in rows {
      guard let period = BillingPeriod(row[0] as String) else { continue }
      let point = TrendPoint(
        revenue: money(row[2]), cogs: money(row[3]), seats: Quantity(micro: row[4]))
      tiers[period, default: []].append(MonthTrend.Tier(name: row[1], point: point))
    }
    return tiers.sorted { $0.key < $1.key }.map { period, tiers in
      MonthTrend(period: period, elapsedDays: period.days, tiers: tiers)
    }
  }
}

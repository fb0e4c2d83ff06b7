import Domain
import GRDB

/// Reads buckets of the tenants in scope, with what they cost.
struct UsageQuery {
  let conditions: Conditions

  init(scope: Scope, first: UTCDay, end: UTCDay, tenant: TenantID?, meter: Meter?) {
    var conditions = Conditions(scope: scope, column: "t.partner_id")
    if let tenant { conditions.add("t.tenant_id = ?", tenant.rawValue) }
    if let meter { conditions.add("u.metric = ?", meter.rawValue) }
    conditions.add("u.day >= ? AND u.day < ?", first.daysSince1970, end.daysSince1970)
    // A bucket whose events were all voided is not shown; one that holds a late level is.
    conditions.add("u.events <> 0 OR u.quantity <> 0 OR u.late <> 0")
    self.conditions = conditions
  }

  func rows(_ granularity: UsageGranularity, _ db: Database) throws -> [UsageRow] {
    let cost = try UsageCost(db)
    var sums: [UsageSum] = []
    // The order of the answer: months and hours of a day follow that of the days.
    let buckets = try Row.fetchCursor(
      db,
      sql: """
        SELECT t.tenant_id, u.day, u.metric, u.quantity, u.events, u.revision, u.watermark, u.late,
          u.detail, ifnull((SELECT b.detail FROM usage_billed b WHERE u.late <> 0
            AND (b.tenant, b.metric, b.day) = (u.tenant, u.metric, u.day)), x'') AS billed
        FROM usage_day u JOIN tenant t ON t.number = u.tenant
        WHERE \(conditions.sql) ORDER BY t.tenant_id, u.day, u.metric
        """, arguments: conditions.arguments)
    while let row = try buckets.next() {
      guard let bucket = UsageSum(row) else { continue }
      switch granularity {
      case .day: sums.append(bucket.costed(cost))
      case .hour:
        sums += try bucket.hours(row.bytes("detail"), billed: row.bytes("billed")).map {
          $0.costed(cost)
        }
      case .month: Self.add(bucket.costed(cost), to: &sums)
      }
    }
    if granularity != .day { sums.sort { $0.isBefore($1) } }
    return sums.map(\.row)
  }

  /// Days come tenant by tenant, so that a tenant's month is among the last few sums.
  private static func add(_ day: UsageSum, to sums: inout [UsageSum]) {
    let month = day.inMonth
    for index in sums.indices.reversed() {
      if sums[index].tenant != month.tenant || sums[index].period < month.period { break }
      if sums[index].meter == month.meter {
        sums[index].add(month)
        return
      }
    }
    sums.append(month)
  }
}

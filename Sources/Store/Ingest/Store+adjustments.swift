package import Domain
internal import GRDB

extension Store {
  /// What a period bills of closed ones, ordered by tenant, metric and day.
  package func adjustments(in period: BillingPeriod) throws -> [UsageAdjustment] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT t.tenant_id, a.metric, a.day, a.quantity, a.watermark
          FROM usage_adjustment a JOIN tenant t ON t.number = a.tenant
          WHERE a.period = ? AND a.quantity <> 0 ORDER BY t.tenant_id, a.metric, a.day
          """, arguments: [period.description]
      ).compactMap { row in
        Meter(rawValue: row["metric"]).map { meter in
          UsageAdjustment(
            tenantID: TenantID(row["tenant_id"] as String), meter: meter, period: period,
            day: UTCDay(daysSince1970: row["day"]), quantity: Quantity(micro: row["quantity"]),
            watermark: row["watermark"])
        }
      }
    }
  }
}

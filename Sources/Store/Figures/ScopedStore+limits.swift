package import Domain
import GRDB

extension ScopedStore {
  /// Use of the running month against the limits, as the worker reckoned it last: a few rows, for
  /// services that ask before they go on.
  package func limits(_ id: TenantID) throws -> [MetricUsage] {
    try store.read { db in
      _ = try number(of: id, db)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT meter, used, included, hard_limit, soft_percent, limit_day
          FROM tenant_meter WHERE tenant_id = ? ORDER BY meter
          """, arguments: [id.rawValue]
      ).compactMap { row in
        guard let meter = Meter(rawValue: row[0]) else { return nil }
        return MetricUsage(
          meter: meter, used: Quantity(micro: row[1]),
          included: (row[2] as Int64?).map { Quantity(micro: $0) },
          hardLimit: (row[3] as Int64?).map { Quantity(micro: $0) }, softPercent: row[4],
          limitReached: (row[5] as Int32?).map { UTCDay(daysSince1970: $0) })
      }
    }
  }
}

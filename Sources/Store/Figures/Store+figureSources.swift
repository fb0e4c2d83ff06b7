package import Domain
import GRDB

extension Store {
  package func figuresState() throws -> FiguresState {
    try read { db in
      let row = try Row.fetchOne(db, sql: "SELECT watermark, tenants, day FROM figures_state")
      return FiguresState(
        watermark: row?[0] ?? 0, tenants: row?[1] ?? 0,
        day: UTCDay(daysSince1970: row?[2] ?? 0))
    }
  }

  /// When the newest batch that is in the figures was committed.
  package func figuresBatchAt() throws -> Timestamp? {
    try read { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT at FROM ingest_batch WHERE id <= (SELECT watermark FROM figures_state)
          ORDER BY id DESC LIMIT 1
          """
      ).map { Timestamp(microseconds: $0) }
    }
  }

  /// Tenants that are new, whose usage has changed since, or for whom something else has made
  /// figures due; in the order of their ids, with how far that reaches.
  package func tenantsTouched(
    since state: FiguresState
  ) throws -> (tenants: [TouchedTenant], reaching: FiguresState) {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT (SELECT max(watermark) FROM tenant), (SELECT max(number) FROM tenant),
            (SELECT max(id) FROM figures_due)
          """)
      let reaching = FiguresState(
        watermark: max(state.watermark, row?[0] ?? 0),
        tenants: max(state.tenants, row?[1] ?? 0), day: state.day, due: row?[2] ?? 0)
      return (try Self.touched(since: state, db), reaching)
    }
  }

  private static func touched(
    since state: FiguresState, _ db: Database
  ) throws -> [TouchedTenant] {
    try Row.fetchAll(
      db,
      sql: """
        WITH due AS MATERIALIZED (
          SELECT tenant, min(from_day) AS day FROM figures_due GROUP BY tenant)
        SELECT t.tenant_id, due.day, (
            SELECT min(u.day) FROM usage_day u
            WHERE u.tenant = t.number AND u.watermark > ?1 AND t.watermark > ?1)
        FROM (
          SELECT number FROM tenant WHERE watermark > ?1
          UNION SELECT number FROM tenant WHERE number > ?2
          UNION SELECT tenant FROM due) touched
        JOIN tenant t ON t.number = touched.number
        LEFT JOIN due ON due.tenant = t.number
        ORDER BY t.tenant_id
        """, arguments: [state.watermark, state.tenants]
    ).map { row in
      let days = [row[1] as Int32?, row[2] as Int32?].compactMap(\.self)
      return TouchedTenant(
        id: TenantID(row[0]), from: days.min().map { UTCDay(daysSince1970: $0) })
    }
  }

  /// Tenants in the order of their ids, after one of them; deleted ones too, whose last month is
  /// reckoned like any other, but not those that were purged, of which nothing is left to reckon.
  package func tenants(after id: TenantID?, limit: Int) throws -> [TenantID] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT tenant_id FROM tenant t WHERE tenant_id > ? AND NOT EXISTS (
            SELECT 1 FROM purged_tenant g
            WHERE g.partner_id = t.partner_id AND g.tenant_id = t.tenant_id)
          ORDER BY tenant_id LIMIT ?
          """, arguments: [id?.rawValue ?? "", limit]
      ).map { TenantID($0) }
    }
  }

  /// What the shares in the pools of a month are proportional to, summed over all tenants:
  /// revenue in minor units, ingested units in millionths, and how many there are.
  package func poolTotals() throws -> (revenue: Int64, ingest: Int64, tenants: Int64) {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT (SELECT coalesce(sum(revenue), 0) FROM tenant WHERE status <> 'deleted'),
            (SELECT coalesce(sum(min(used, 9223372036854775807 / (SELECT count(*) FROM tenant))), 0)
              FROM tenant_meter WHERE meter = 'ingest_unit'),
            (SELECT count(*) FROM tenant WHERE status <> 'deleted')
          """)
      return (row?[0] ?? 0, row?[1] ?? 0, row?[2] ?? 0)
    }
  }

  /// What several tenants' months follow from, in one snapshot.
  package func figureSources(
    of ids: [TenantID], in period: BillingPeriod
  ) throws -> [FigureSource] {
    try read { db in
      let query = FigureQuery(db: db, period: period)
      return try ids.compactMap { try query.source(of: $0) }
    }
  }

  /// What several tenants' figures of a day follow from, and the revision of the figures that it
  /// was read beside.
  package func figureSources(
    of ids: [TenantID], on today: UTCDay
  ) throws -> (sources: [FigureSource], revision: Int64) {
    try read { db in
      let query = FigureQuery(db: db, period: today.month, today: today)
      let revision = try Int64.fetchOne(db, sql: "SELECT revision FROM figures_state") ?? 0
      return (try ids.compactMap { try query.source(of: $0) }, revision)
    }
  }
}

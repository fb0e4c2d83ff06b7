import Domain
import GRDB

extension GuardrailState {
  init(_ row: Row) {
    let by: String? = row["pinned_by"]
    let month: String? = row["margin_month"]
    self.init(
      percent: row["percent"], evaluated: UTCDay(daysSince1970: row["evaluated_day"]),
      moved: UTCDay(daysSince1970: row["moved_day"]),
      marginMonth: month.flatMap { BillingPeriod($0) }, reason: row["reason"],
      pin: by.map {
        Pin(
          by: $0, at: Timestamp(microseconds: row["pinned_at"] ?? 0), reason: row["pin_reason"])
      },
      moves: Moves(ups: row["ups"], downs: row["downs"], pins: row["pins"]))
  }

  func upsert(_ id: TenantID, _ meter: Meter, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO guardrail (partner_id, tenant_id, metric, percent, evaluated_day,
          moved_day, margin_month, reason, pinned_by, pinned_at, pin_reason, ups, downs, pins)
        SELECT partner_id, tenant_id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13
        FROM tenant WHERE tenant_id = ?1
        """
    ).execute(arguments: [
      id.rawValue, meter.rawValue, percent, evaluated.daysSince1970, moved.daysSince1970,
      marginMonth?.description, String(reason.prefix(2048)), pin?.by, pin?.at.microseconds,
      pin?.reason ?? "", moves.ups, moves.downs, moves.pins,
    ])
  }
}

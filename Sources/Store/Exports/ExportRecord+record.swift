import Domain
import GRDB

extension ExportRecord {
  func insert(_ db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO export (at, actor, scope, partner_id, period, format, focus_version, outcome,
          reason, path, state, watermark, invoices, rows, total, currency, file_digest,
          manifest_digest, previous, audit_seq)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        at.microseconds, actor.rawValue, scope.description, try partner(db)?.rawValue,
        period.description, format.name, format.focusVersion?.rawValue, outcome.rawValue,
        String(reason.prefix(4096)), path, contents?.state.rawValue, contents?.watermark,
        contents?.invoices, contents?.rows, contents?.total.minorUnits,
        contents?.total.currency.code, contents?.fileDigest, contents?.manifestDigest,
        contents?.previous, auditSequence,
      ])
    return db.lastInsertedRowID
  }

  /// Whose operators may see it; `nil` for those of all partners alone.
  func partner(_ db: Database) throws -> PartnerID? {
    switch scope {
    case .all: nil
    case .partner(let id): id
    case .tenant(let id):
      try String.fetchOne(
        db, sql: "SELECT partner_id FROM tenant WHERE tenant_id = ?", arguments: [id.rawValue]
      ).map { PartnerID($0) }
    }
  }

  init?(_ row: Row) {
    guard let scope = ExportScope(row["scope"] as String),
      let period = BillingPeriod(row["period"] as String),
      let outcome = Outcome(rawValue: row["outcome"]),
      let format = ExportFormat(
        name: row["format"],
        focusVersion: (row["focus_version"] as String?).flatMap { FocusVersion(rawValue: $0) })
    else { return nil }
    self.init(
      id: row["id"], at: Timestamp(microseconds: row["at"]),
      actor: OperatorID(row["actor"] as String), scope: scope, period: period, format: format,
      outcome: outcome, reason: row["reason"], path: row["path"], contents: ExportContents(row),
      auditSequence: row["audit_seq"])
  }
}

extension ExportContents {
  fileprivate init?(_ row: Row) {
    guard let manifest = row["manifest_digest"] as String?,
      let file = row["file_digest"] as String?,
      let state = (row["state"] as String?).flatMap({ BillState(rawValue: $0) }),
      let currency = (row["currency"] as String?).flatMap({ Currency(code: $0) })
    else { return nil }
    self.init(
      state: state, watermark: row["watermark"], invoices: row["invoices"], rows: row["rows"],
      total: Money(minorUnits: row["total"], currency: currency), fileDigest: file,
      manifestDigest: manifest, previous: row["previous"])
  }
}

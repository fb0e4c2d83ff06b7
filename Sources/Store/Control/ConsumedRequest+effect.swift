import Domain
import GRDB

extension ConsumedRequest {
  /// Makes the effect; returns what the rows are by it.
  func carryOut(_ db: Database) throws -> [AttestedRow] {
    switch statement.action {
    case .suspend: try turn(from: [.trial, .active], to: .suspended, db)
    case .resume: try turn(from: [.suspended], to: resumed(), db)
    case .delete: try turn(from: [.trial, .active, .suspended], to: .deleted, db)
    case .restore: try restore(db)
    case .purge: try purge(db)
    case .changePlan: try changePlan(db)
    case .note: try note(db)
    case .openIncident, .resolveIncident: try incident(db)
    case .addOperator, .rotateOperator, .revokeOperator: try changeOperator(db)
    case .publishPlan: try publishPlan(db)
    case .replaceInstallKey: try replaceInstallKey(db)
    case .impersonate: try impersonate(db)
    case .backfill: try grantBackfill(db)
    }
  }

  /// What the tenant was before it was suspended.
  private func resumed() throws -> TenantStatus {
    guard let status = TenantStatus(rawValue: try parameter("status")),
      status == .trial || status == .active
    else { throw wrong("status") }
    return status
  }

  private func restore(_ db: Database) throws -> [AttestedRow] {
    let id = try tenantID()
    guard at < (try graceEnd(of: id, db)) else {
      throw StoreError.refused(
        what: "The days of grace of \"\(id)\" are over since \(try graceEnd(of: id, db))",
        remedy: "Import it anew under another id.")
    }
    return try turn(from: [.deleted], to: .suspended, db)
  }

  /// From the moment that was signed. A purged tenant has no days of grace left.
  private func graceEnd(of id: TenantID, _ db: Database) throws -> Timestamp {
    let record = try Row.fetchOne(
      db,
      sql: """
        SELECT payload FROM execution WHERE audit_seq = (
          SELECT max(audit_seq) FROM attestation WHERE subject = 'status' AND tenant_id = ?1)
          AND NOT EXISTS (SELECT 1 FROM purged_tenant WHERE tenant_id = ?1)
        """, arguments: [id.rawValue])
    guard let record else { return Timestamp(microseconds: 0) }
    let deletion = try ControlledStore.read {
      try ExecutionStatement(payload: record.bytes("payload"))
    }
    return deletion.executedAt.advanced(bySeconds: ApprovalRule.graceSeconds)
  }

  private func turn(
    from: Set<TenantStatus>, to status: TenantStatus, _ db: Database
  ) throws -> [AttestedRow] {
    let id = try tenantID()
    let words = from.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try db.execute(
      sql: """
        UPDATE tenant SET status = ?, row_version = row_version + 1
        WHERE tenant_id = ? AND status IN (\(words))
        """, arguments: [status.rawValue, id.rawValue])
    guard db.changesCount == 1 else {
      throw StoreError.refused(
        what: "The tenant \"\(id)\" is in no status that \(statement.action.rawValue) begins from",
        remedy: "Look at it with `switchboard tenant show \(id)`.")
    }
    try CatalogPages.packStale(db)
    return [AttestedRow(.status, tenant: id.rawValue, value: status.rawValue)]
  }

  /// Usage, notes and name go; the tombstone and all evidence stay.
  private func purge(_ db: Database) throws -> [AttestedRow] {
    let id = try tenantID()
    let row = try Row.fetchOne(
      db, sql: "SELECT number, partner_id, status FROM tenant WHERE tenant_id = ?",
      arguments: [id.rawValue])
    guard let row, row["status"] == TenantStatus.deleted.rawValue else {
      throw StoreError.refused(
        what: "The tenant \"\(id)\" is not deleted, and only a deleted one is purged",
        remedy: "File a request to delete it first.")
    }
    guard at >= (try graceEnd(of: id, db)) else {
      throw StoreError.refused(
        what: "\"\(id)\" is in its days of grace until \(try graceEnd(of: id, db))",
        remedy: "Purge it after that, or restore it.")
    }
    let number: Int64 = row["number"]
    try db.execute(
      sql: "INSERT INTO purged_tenant VALUES (?, ?, ?)",
      arguments: [row["partner_id"] as String, id.rawValue, at.microseconds])
    for table in ["usage_day", "usage_adjustment", "usage_seed", "usage_billed"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE tenant = ?", arguments: [number])
    }
    for table in ["tenant_meter", "note"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE tenant_id = ?", arguments: [id.rawValue])
    }
    try db.execute(
      sql: """
        UPDATE tenant SET name = '(purged)', risk = 0, risk_reason = '', usage_percent = -1,
          row_version = row_version + 1 WHERE number = ?
        """, arguments: [number])
    try CatalogPages.packStale(db)
    return [AttestedRow(.status, tenant: id.rawValue, value: TenantStatus.deleted.rawValue)]
  }

  private func note(_ db: Database) throws -> [AttestedRow] {
    try db.execute(
      sql: """
        INSERT INTO note (partner_id, tenant_id, at, actor, text)
        SELECT partner_id, tenant_id, ?, ?, ? FROM tenant WHERE tenant_id = ?
        """,
      arguments: [
        at.microseconds, statement.requester.rawValue, try parameter("text"),
        try tenantID().rawValue,
      ])
    return []
  }

  private func incident(_ db: Database) throws -> [AttestedRow] {
    guard statement.action == .openIncident else {
      try db.execute(
        sql: """
          UPDATE incident SET resolved_at = ?1
          WHERE id = ?2 AND resolved_at IS NULL AND (?3 IS NULL OR tenant_id = ?3)
          """,
        arguments: [
          at.microseconds, Int64(try parameter("incident")) ?? -1, statement.tenantID?.rawValue,
        ])
      guard db.changesCount == 1 else { throw wrong("incident") }
      return []
    }
    let severity = Severity.allCases.first { $0.name == statement.parameters["severity"] }
    _ = try IncidentRecord(
      partnerID: statement.partnerID, tenantID: statement.tenantID, severity: severity ?? .error,
      cause: String(try parameter("cause").prefix(1024)), openedAt: at
    ).insert(db)
    return []
  }

  private func impersonate(_ db: Database) throws -> [AttestedRow] {
    guard let minutes = Int(try parameter("minutes")), Impersonation.minutes.contains(minutes),
      let partner = statement.partnerID
    else { throw wrong("minutes") }
    try db.execute(
      sql: "INSERT INTO impersonation VALUES (?, ?, ?, ?, ?, ?, NULL)",
      arguments: [
        statement.id.rawValue, statement.requester.rawValue, partner.rawValue,
        try tenantID().rawValue, at.microseconds,
        at.advanced(bySeconds: Int64(minutes) * 60).microseconds,
      ])
    return []
  }

  private func grantBackfill(_ db: Database) throws -> [AttestedRow] {
    guard let from = UTCDay(try parameter("from")), let to = UTCDay(try parameter("to")), from < to
    else { throw wrong("from and to") }
    try db.execute(
      sql: "INSERT INTO backfill_grant VALUES (?, ?, ?, ?, ?, NULL)",
      arguments: [
        statement.id.rawValue, statement.tenantID?.rawValue, from.daysSince1970, to.daysSince1970,
        at.microseconds,
      ])
    return []
  }
}

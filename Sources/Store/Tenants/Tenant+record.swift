import Domain
import GRDB

extension Partner {
  func insertIfAbsent(_ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO partner (partner_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [id.rawValue, name])
  }
}

extension Tenant {
  func insert(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO tenant (tenant_id, partner_id, name, region, status, plan, plan_from, risk,
          risk_reason, created_at, row_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    do {
      try statement.execute(arguments: [
        id.rawValue, partnerID.rawValue, name, region, status.rawValue, plan,
        planFrom.daysSince1970, risk, riskReason, createdAt.microseconds, rowVersion,
      ])
    } catch let error as DatabaseError {
      throw explained(error)
    }
  }

  /// Reads a row of `SELECT * FROM tenant`.
  init(_ row: Row) {
    self.init(
      id: TenantID(row["tenant_id"]), partnerID: PartnerID(row["partner_id"]),
      name: row["name"], region: row["region"],
      status: TenantStatus(rawValue: row["status"]) ?? .active, plan: row["plan"],
      planFrom: UTCDay(daysSince1970: row["plan_from"]), risk: row["risk"],
      riskReason: row["risk_reason"], createdAt: Timestamp(microseconds: row["created_at"]),
      rowVersion: row["row_version"])
  }

  private func explained(_ error: DatabaseError) -> any Error {
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
      StoreError.refused(
        what: "A tenant \"\(id)\" already exists; nothing was imported",
        remedy: "Take it out of the import, or give it another id.")
    case .SQLITE_CONSTRAINT_FOREIGNKEY:
      StoreError.refused(
        what: "The tenant \"\(id)\" names the partner \"\(partnerID)\", which does not exist",
        remedy: "Import the partner with it.")
    case .SQLITE_CONSTRAINT_CHECK:
      StoreError.refused(
        what: "The tenant \"\(id)\" has a value that no tenant can have (\(error.message ?? ""))",
        remedy: "Correct it and import again; nothing was imported.")
    default: error
    }
  }
}

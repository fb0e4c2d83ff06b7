package import Domain
import GRDB

extension Store {
  /// Puts the figures of these tenants in place of the former ones. The row version stays: an
  /// action is not refused because usage went on.
  package func write(figures: [FiguresRecord]) throws {
    try write { try Self.write(figures: figures, $0) }
  }

  /// The same inside a larger transaction. Unchanged columns are left alone, since each has an
  /// index that would be written.
  static func write(figures: [FiguresRecord], _ db: Database) throws {
    for figure in figures { try figure.update(db) }
    try db.execute(sql: "UPDATE catalog_state SET figures_version = figures_version + 1")
  }

  /// How much at risk a tenant is, with the sentence that explains it.
  package func write(risks: [(id: TenantID, risk: Int, reason: String)]) throws {
    try write { db in
      let statement = try db.cachedStatement(
        sql: """
          UPDATE tenant SET risk = ?2, risk_reason = ?3 WHERE tenant_id = ?1
          """)
      for (id, risk, reason) in risks {
        try statement.execute(arguments: [id.rawValue, risk, reason])
      }
      try db.execute(sql: "UPDATE catalog_state SET figures_version = figures_version + 1")
    }
  }
}

extension FiguresRecord {
  fileprivate func update(_ db: Database) throws {
    guard
      let partner = try String.fetchOne(
        db.cachedStatement(sql: "SELECT partner_id FROM tenant WHERE tenant_id = ?"),
        arguments: [tenantID.rawValue])
    else { throw StoreError.tenantNotFound(tenantID) }
    try db.cachedStatement(
      sql: """
        UPDATE tenant SET usage_percent = ?2, margin = ?3, revenue = ?4, cogs = ?5
        WHERE tenant_id = ?1
          AND (usage_percent <> ?2 OR margin <> ?3 OR revenue <> ?4 OR cogs <> ?5)
        """
    ).execute(arguments: [
      tenantID.rawValue, usagePercent.map(Int64.init) ?? Absent.percent,
      marginBasisPoints.map(Int64.init) ?? Absent.number, revenue, cogs ?? Absent.number,
    ])
    try db.cachedStatement(
      sql: """
        UPDATE tenant SET last_event_at = ?2, watermark = ?3
        WHERE tenant_id = ?1 AND (last_event_at <> ?2 OR watermark <> ?3)
        """
    ).execute(arguments: [
      tenantID.rawValue, lastEventAt?.microseconds ?? Absent.number, watermark,
    ])
    for meter in meters { try meter.upsert(db, partner: partner, tenant: tenantID) }
    try writeApprovals(db, partner: partner)
  }

  /// The limit alone: how many were decided is counted when somebody asks.
  func writeApprovals(_ db: Database, partner: String) throws {
    guard let approvals else {
      return try db.cachedStatement(
        sql: """
          DELETE FROM tenant_meter WHERE partner_id = ? AND tenant_id = ? AND meter = 'approvals'
          """
      ).execute(arguments: [partner, tenantID.rawValue])
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO tenant_meter (partner_id, tenant_id, meter, used, hard_limit, soft_percent,
          window)
        VALUES (?1, ?2, 'approvals', 0, ?3, ?4, 'day')
        ON CONFLICT (partner_id, tenant_id, meter) DO UPDATE SET
          hard_limit = ?3, soft_percent = ?4
        """
    ).execute(arguments: [
      partner, tenantID.rawValue, approvals.hard.micro, approvals.softPercent,
    ])
  }
}

extension FiguresRecord.Meter {
  fileprivate func upsert(_ db: Database, partner: String, tenant: TenantID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO tenant_meter (partner_id, tenant_id, meter, used, included, hard_limit,
          soft_percent, percent, limit_day, window)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (partner_id, tenant_id, meter) DO UPDATE SET
          used = ?4, included = ?5, hard_limit = ?6, soft_percent = ?7, percent = ?8,
          limit_day = ?9, window = ?10
        """
    ).execute(arguments: [
      partner, tenant.rawValue, meter.rawValue, used.micro, included?.micro, hardLimit?.micro,
      softPercent, percent.map(Int64.init) ?? Absent.percent, limitReached?.daysSince1970,
      window.rawValue,
    ])
  }
}

package import Domain
import GRDB

extension Store {
  /// Opens an incident and tells it on the timeline; returns its number.
  @discardableResult
  package func openIncident(_ incident: IncidentRecord, entry: TimelineEntry) throws -> Int64 {
    try write { db in
      let id = try incident.insert(db)
      try Self.append([entry], db)
      return id
    }
  }

  /// Resolves an open incident and tells it on the timeline.
  package func resolveIncident(_ id: Int64, at time: Timestamp, entry: TimelineEntry) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE incident SET resolved_at = ? WHERE id = ? AND resolved_at IS NULL",
        arguments: [time.microseconds, id])
      guard db.changesCount == 1 else {
        throw StoreError.notFound(what: "open incident", id: String(id))
      }
      try Self.append([entry], db)
    }
  }

  /// History that comes with its own timeline entries: seeds and imports.
  package func add(incidents: [IncidentRecord]) throws {
    try write { db in for incident in incidents { _ = try incident.insert(db) } }
  }

  /// Writes a note about a tenant, and tells it on the timeline.
  package func addNote(
    _ text: String, to id: TenantID, by actor: String, at time: Timestamp
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO note (partner_id, tenant_id, at, actor, text)
          SELECT partner_id, tenant_id, ?, ?, ? FROM tenant WHERE tenant_id = ?
          """, arguments: [time.microseconds, actor, text, id.rawValue])
      guard db.changesCount == 1 else { throw StoreError.tenantNotFound(id) }
      let entry = TimelineEntry(
        at: time, kind: .note, severity: .info, partnerID: nil, tenantID: id, text: text,
        actor: actor)
      try Self.append([entry], db)
    }
  }
}

extension ScopedStore {
  /// Incidents of the scope or of one tenant, newest first.
  package func incidents(
    of id: TenantID? = nil, openOnly: Bool = true, limit: Int = 100
  ) throws -> [IncidentRecord] {
    try store.read { db in
      var conditions = Conditions(scope: scope)
      if let id {
        _ = try number(of: id, db)
        conditions.add("tenant_id = ?", id.rawValue)
      }
      if openOnly { conditions.add("resolved_at IS NULL") }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM incident WHERE \(conditions.sql)
          ORDER BY opened_at DESC, id DESC LIMIT \(limit)
          """, arguments: conditions.arguments
      ).map(IncidentRecord.init)
    }
  }
}

extension IncidentRecord {
  func insert(_ db: Database) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO incident (partner_id, tenant_id, severity, cause, opened_at, resolved_at)
        VALUES (ifnull(?1, (SELECT partner_id FROM tenant WHERE tenant_id = ?2)), ?2, ?3, ?4, ?5,
          ?6)
        """
    ).execute(arguments: [
      partnerID?.rawValue, tenantID?.rawValue, severity.rawValue, cause, openedAt.microseconds,
      resolvedAt?.microseconds,
    ])
    return db.lastInsertedRowID
  }

  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], partnerID: (row["partner_id"] as String?).map { PartnerID($0) },
      tenantID: (row["tenant_id"] as String?).map { TenantID($0) },
      severity: Severity(rawValue: row["severity"]) ?? .warning, cause: row["cause"],
      openedAt: Timestamp(microseconds: row["opened_at"]),
      resolvedAt: (row["resolved_at"] as Int64?).map { Timestamp(microseconds: $0) })
  }
}

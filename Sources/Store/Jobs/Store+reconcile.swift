package import Domain
internal import GRDB

extension Store {
  /// Buckets with an open incident of the reconciliation: each run looks at them again.
  package func reconcileFindings() throws -> Set<RecountKey> {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT t.tenant_id, f.metric, f.day FROM reconcile_finding f
          JOIN tenant t ON t.number = f.tenant
          """)
      return Set(rows.compactMap(RecountKey.init))
    }
  }

  /// Opens an incident for each bucket that has none yet, and closes those of buckets that are
  /// right again; all in one transaction.
  package func reconcile(
    _ findings: [ReconcileFinding], gone: Set<RecountKey>, at time: Timestamp
  ) throws -> ReconcileOutcome {
    try write { db in
      var outcome = ReconcileOutcome()
      for finding in findings where try Self.incident(of: finding.key, db) == nil {
        try Self.open(finding, at: time, db)
        outcome.opened.append(finding.key)
      }
      for key in gone.sorted() {
        guard let incident = try Self.incident(of: key, db) else { continue }
        try Self.close(incident, key, at: time, db)
        outcome.closed.append(key)
      }
      return outcome
    }
  }

  private static func incident(of key: RecountKey, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT incident FROM reconcile_finding
        WHERE tenant = (SELECT number FROM tenant WHERE tenant_id = ?) AND metric = ? AND day = ?
        """, arguments: [key.tenantID.rawValue, key.meter.rawValue, key.day.daysSince1970])
  }

  private static func open(
    _ finding: ReconcileFinding, at time: Timestamp, _ db: Database
  ) throws {
    let key = finding.key
    let incident = try IncidentRecord(
      tenantID: key.tenantID, severity: .error, cause: finding.text, openedAt: time
    ).insert(db)
    try db.execute(
      sql: """
        INSERT INTO reconcile_finding (tenant, metric, day, cause, incident)
        SELECT number, ?2, ?3, ?4, ?5 FROM tenant WHERE tenant_id = ?1
        """,
      arguments: [
        key.tenantID.rawValue, key.meter.rawValue, key.day.daysSince1970, finding.cause, incident,
      ])
    let entry = TimelineEntry(
      at: time, kind: .incident, severity: .error, partnerID: nil, tenantID: key.tenantID,
      text: finding.text, actor: "reconciliation")
    try append([entry], db)
  }

  private static func close(
    _ incident: Int64, _ key: RecountKey, at time: Timestamp, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE incident SET resolved_at = max(opened_at, ?) WHERE id = ? AND resolved_at IS NULL
        """, arguments: [time.microseconds, incident])
    try db.execute(
      sql: "DELETE FROM reconcile_finding WHERE incident = ?", arguments: [incident])
    let entry = TimelineEntry(
      at: time, kind: .resolved, severity: .notice, partnerID: nil, tenantID: key.tenantID,
      text: "\(key.meter.rawValue) of \(key.day) equals its files again", actor: "reconciliation")
    try append([entry], db)
  }
}

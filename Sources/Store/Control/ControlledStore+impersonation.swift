package import Domain
import GRDB

extension ControlledStore {
  /// Ends the operator's view of a tenant before its time, if there is one.
  package func endImpersonation(of person: OperatorID, at now: Timestamp) throws {
    try store.write { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT * FROM impersonation WHERE operator_id = ? AND ended_at IS NULL AND ends_at > ?
          """, arguments: [person.rawValue, now.microseconds])
      guard let row else { return }
      try db.execute(
        sql: "UPDATE impersonation SET ended_at = ? WHERE request_id = ?",
        arguments: [now.microseconds, row["request_id"] as String])
      try append(
        AuditEntry(
          at: now, actor: person.rawValue, kind: .impersonationEnded,
          partnerID: PartnerID(row["partner_id"]), tenantID: TenantID(row["tenant_id"]),
          detail: ["request": .string(row["request_id"])]), db)
      try Store.append(
        [
          TimelineEntry(
            at: now, kind: .impersonation, severity: .notice,
            partnerID: PartnerID(row["partner_id"]), tenantID: TenantID(row["tenant_id"]),
            text: "the view as the tenant's admin has ended", actor: person.rawValue)
        ], db)
    }
  }
}

extension ScopedStore {
  /// The tenant that the operator sees through the eyes of its admin; `nil` most of the time. Only
  /// an executed request gives it, and for no longer than any may.
  package func impersonation(of person: OperatorID, at now: Timestamp) throws -> Impersonation? {
    try store.read { db in
      let partner: String? =
        switch scope {
        case .all: nil
        case .partner(let id): id.rawValue
        }
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT t.tenant_id, t.name, i.ends_at FROM impersonation i
            JOIN request r ON r.request_id = i.request_id
              AND r.action = 'impersonate' AND r.state = 'EXECUTED'
            JOIN execution e ON e.request_id = i.request_id AND e.outcome = 'executed'
              AND i.ends_at <= e.executed_at + ?4
            JOIN tenant t ON t.partner_id = i.partner_id AND t.tenant_id = i.tenant_id
            WHERE i.operator_id = ?1 AND i.ended_at IS NULL AND i.began_at <= ?2 AND i.ends_at > ?2
              AND (?3 IS NULL OR i.partner_id = ?3)
            ORDER BY i.ends_at DESC LIMIT 1
            """),
        arguments: [
          person.rawValue, now.microseconds, partner,
          Int64(Impersonation.minutes.upperBound) * 60_000_000,
        ])
      return row.map {
        Impersonation(
          tenantID: TenantID($0["tenant_id"]), tenantName: $0["name"],
          endsAt: Timestamp(microseconds: $0["ends_at"]))
      }
    }
  }
}

internal import Domain
internal import GRDB

/// Reads from the execution records on which days a tenant is not there.
struct AbsenceQuery {
  let db: Database

  func absences(
    of id: TenantID, status: TenantStatus, lastEventAt: Timestamp?
  ) throws -> [Absence] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a.value, e.executed_at, e.outcome
          FROM attestation a JOIN execution e USING (audit_seq)
          WHERE a.subject = 'status' AND a.tenant_id = ? ORDER BY a.audit_seq
          """), arguments: [id.rawValue])
    return Absence.absences(
      rows.map(StatusRecord.init), isDeleted: status == .deleted, lastEventAt: lastEventAt)
  }
}

extension StatusRecord {
  fileprivate init(_ row: Row) {
    self.init(
      at: Timestamp(microseconds: row["executed_at"]),
      isDeleted: row["value"] == TenantStatus.deleted.rawValue,
      isFound: row["outcome"] == "recorded")
  }
}

extension [Absence] {
  /// As a period knows them: what happened after its end is none of its business, so that a later
  /// deletion or restoration changes nothing of its bill.
  func asOf(_ period: BillingPeriod) -> [Absence] {
    filter { $0.from < period.endDay }.map { absence in
      Absence(from: absence.from, to: absence.to.flatMap { $0 < period.endDay ? $0 : nil })
    }
  }
}

package import Domain
import GRDB

extension ControlledStore {
  /// Enters a request for an export, whatever became of it, in the register, in the audit log and
  /// on the timeline, in one transaction.
  package func record(_ export: ExportRecord) throws -> ExportRecord {
    try store.write { db in
      var entered = export
      entered.auditSequence = try append(try export.auditEntry(db), db).sequence
      entered.id = try entered.insert(db)
      try Store.append([try entered.timelineEntry(db)], db)
      return entered
    }
  }

  /// Says that a bundle which was entered could not be given its name after all.
  package func withdraw(_ export: ExportRecord, reason: String) throws {
    var failed = export
    (failed.outcome, failed.reason) = (.failed, reason)
    try store.write { db in
      try append(try failed.auditEntry(db), db)
      try db.execute(
        sql: "UPDATE export SET outcome = 'failed', reason = ? WHERE id = ?",
        arguments: [String(reason.prefix(4096)), export.id])
      try Store.append([try failed.timelineEntry(db)], db)
    }
  }
}

extension ExportRecord {
  /// What the audit log keeps: the manifest's digest stands for all that the bundle holds.
  fileprivate func auditEntry(_ db: Database) throws -> AuditEntry {
    var tenant: TenantID?
    if case .tenant(let id) = scope { tenant = id }
    let isThere = outcome == .created || outcome == .repeated
    return AuditEntry(
      at: at, actor: actor.rawValue, kind: isThere ? .exportCreated : .exportFailed,
      partnerID: try partner(db), tenantID: tenant,
      detail: [
        "scope": .describing(scope), "period": .describing(period),
        "format": .describing(format), "outcome": .string(outcome.rawValue),
        "reason": .string(String(reason.prefix(1024))),
        "state": .optional(contents?.state.rawValue),
        "watermark": contents.map { .integer($0.watermark) } ?? .null,
        "total": .optional(contents?.total.description),
        "manifest_sha256": .optional(contents?.manifestDigest),
      ])
  }
}

import Domain
import GRDB

extension ControlledStore {
  /// Uses the request up, makes its effect, logs and records it. The caller has checked it.
  func carryOut(
    _ record: RequestRecord, by person: OperatorID, at now: Timestamp, _ db: Database
  ) throws -> RequestRecord {
    let sequence = try head(db).size
    let leave = try ConsumedRequest.consume(record, at: now, sequence: sequence, db)
    between(.consumed)
    let rows = try leave.carryOut(db)
    between(.applied)
    try attest(rows, at: sequence, db)
    if let former = record.rollbackOf { try takeBack(former, at: now, db) }
    between(.attested)
    let statement = record.statement
    let row = try append(entry(leave, record, by: person), marksTime: !record.approvals.isEmpty, db)
    between(.logged)
    let after = try StateDocument(
      of: statement.action, tenant: statement.tenantID, parameters: statement.parameters, db)
    try insertExecution(
      Recording(
        act: statement.action.rawValue, outcome: .executed, actor: leave.actor, at: now,
        record: record, approvals: record.approvals, rows: rows, state: after.json,
        rollbackUntil: statement.rollback.map { now.advanced(bySeconds: $0.seconds) }), row, db)
    between(.recorded)
    try tell(
      statement, statement.action.timelineKind, statement.told, by: leave.actor, at: now,
      severity: statement.action.severity, db)
    between(.told)
    return try self.record(record.id, db)
  }

  private func takeBack(_ id: RequestID, at now: Timestamp, _ db: Database) throws {
    var former = try record(id, db)
    let step = try Self.refusing { try former.request.handle(.rolledBack, at: now) }
    try turn(id, step, at: now, because: "", db)
  }

  private func entry(
    _ leave: ConsumedRequest, _ record: RequestRecord, by person: OperatorID
  ) -> AuditEntry {
    AuditEntry(
      at: leave.at, actor: person.rawValue,
      kind: record.rollbackOf == nil ? .requestExecuted : .requestRolledBack,
      partnerID: record.statement.partnerID, tenantID: record.statement.tenantID,
      detail: [
        "request_id": .string(record.id.rawValue),
        "action": .string(record.statement.action.rawValue),
        "rolls_back": .optional(record.rollbackOf?.rawValue),
        "request_sha256": .string(attestor.digest(record.signed.payload)),
        "approvals_sha256": .array(
          record.approvals.map { .string(attestor.digest($0.payload)) }),
      ])
  }
}

extension PrivilegedAction {
  fileprivate var timelineKind: TimelineKind {
    switch self {
    case .suspend, .resume, .delete, .restore, .purge: .status
    case .changePlan, .publishPlan: .plan
    case .note: .note
    case .openIncident: .incident
    case .resolveIncident: .resolved
    case .impersonate: .impersonation
    case .addOperator, .rotateOperator, .revokeOperator, .replaceInstallKey, .backfill: .system
    }
  }

  fileprivate var severity: Severity {
    switch self {
    case .suspend, .delete, .purge, .impersonate, .replaceInstallKey: .warning
    case .openIncident: .error
    case .note: .info
    default: .notice
    }
  }
}

extension RequestStatement {
  /// What the timeline says once it is done.
  fileprivate var told: String {
    switch action {
    case .note: parameters["text"] ?? reason
    case .openIncident: parameters["cause"] ?? reason
    case .changePlan: "\(parameters["plan"] ?? "") from \(parameters["from"] ?? "")"
    case .publishPlan:
      "\(parameters["plan"] ?? "") published, effective \(parameters["effective"] ?? "")"
    case .impersonate: "impersonated for \(parameters["minutes"] ?? "") minutes: \(reason)"
    case .suspend, .resume, .delete, .restore, .purge, .resolveIncident, .addOperator,
      .rotateOperator, .revokeOperator, .replaceInstallKey, .backfill:
      "\(action.rawValue) \(subject): \(reason)"
    }
  }
}

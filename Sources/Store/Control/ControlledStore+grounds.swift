import Domain
import GRDB

extension ControlledStore {
  /// Rows that a record cannot be for. Who has the installation's key can sign a record of anything:
  /// what people give leave for has to stand in a request that they have signed, and the record must
  /// be of that request.
  func groundProblems(
    of statement: ExecutionStatement, _ rows: [AttestedRow], _ db: Database
  ) throws -> [String] {
    let sequence = statement.auditSequence
    guard let id = statement.requestID else {
      return rows.filter { !statement.isGround(for: $0) }.prefix(1).map {
        "the record of entry \(sequence) is of \(statement.act), which is no ground for \($0.words)"
      }
    }
    let row = try Row.fetchOne(
      db, sql: "SELECT payload, state FROM request WHERE request_id = ?", arguments: [id.rawValue])
    guard let row, statement.requestDigest == attestor.digest(row.bytes("payload")),
      let request = try? RequestStatement(payload: row.bytes("payload")),
      statement.act == request.action.rawValue
    else { return ["the record of entry \(sequence) is of another request than \(id)"] }
    let state: String = row["state"]
    guard statement.outcome.leaves(state) else {
      return [
        "the request \(id) is \(state), and was \(statement.outcome.rawValue) at entry \(sequence)"
      ]
    }
    let wanted = statement.outcome == .executed ? request : nil
    return rows.filter { wanted?.isGround(for: $0, at: sequence) != true }.prefix(1).map {
      "the request \(id) is no ground for \($0.words)"
    }
  }
}

extension ExecutionStatement {
  /// Of records without a request: the first of a log is for everything that there was by then.
  fileprivate func isGround(for row: AttestedRow) -> Bool {
    switch act {
    case AuditKind.genesis.rawValue, AuditKind.adopted.rawValue, AuditKind.seeded.rawValue:
      auditSequence == 0
    case "import": row.subject == .status || row.subject == .assignment
    case PrivilegedAction.publishPlan.rawValue: row.subject == .plan
    case PrivilegedAction.changePlan.rawValue: row.subject == .assignment
    default: false
    }
  }
}

extension ExecutionStatement.Outcome {
  /// Whether a request can be in this state after it.
  fileprivate func leaves(_ state: String) -> Bool {
    switch self {
    case .executed: ["EXECUTED", "ROLLED_BACK"].contains(state)
    case .denied: state == "DENIED"
    case .failed: state == "FAILED"
    case .rolledBack: state == "ROLLED_BACK"
    case .recorded: false
    }
  }
}

extension RequestStatement {
  /// Whether carrying it out makes this row what it is attested to be.
  fileprivate func isGround(for row: AttestedRow, at sequence: Int64) -> Bool {
    switch action {
    case .suspend, .restore: isStatus(row, TenantStatus.suspended.rawValue)
    case .delete, .purge: isStatus(row, TenantStatus.deleted.rawValue)
    case .resume: isStatus(row, parameters["status"])
    case .changePlan:
      row.subject == .assignment && row.tenant == tenantID?.rawValue
        && row.value == parameters["plan"]
    case .publishPlan: row.subject == .plan && row.name == parameters["plan"]
    case .addOperator, .rotateOperator, .revokeOperator, .replaceInstallKey:
      row.subject == .person
        ? row.name == parameters["operator"] && action != .replaceInstallKey
        : isKey(row, at: sequence)
    case .impersonate, .note, .openIncident, .resolveIncident, .backfill: false
    }
  }

  private func isStatus(_ row: AttestedRow, _ status: String?) -> Bool {
    row.subject == .status && row.tenant == tenantID?.rawValue && row.value == status
  }

  /// The key that ends here, or the one that the request names, from here on.
  private func isKey(_ row: AttestedRow, at sequence: Int64) -> Bool {
    guard row.subject == .key else { return false }
    let owner = "\(parameters["operator"] ?? "") "
    let entered = "\(owner)\(parameters["key_line"] ?? "-") \(sequence) -"
    return row.value == entered
      || (row.value.hasPrefix(owner) && row.value.hasSuffix(" \(sequence)"))
  }
}

extension AttestedRow {
  fileprivate var words: String {
    [subject.rawValue, tenant, name].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

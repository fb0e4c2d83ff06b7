import ConsoleTUI
import Domain
import Store

extension RequestRecord {
  /// What every privileged command prints.
  var summary: JSONValue {
    ["request": .string(id.rawValue), "state": .string(state.rawValue)]
  }

  /// All that is known of it.
  var json: JSONValue {
    let statement = statement
    let parameters = statement.parameters.sorted { $0.key < $1.key }
    return [
      "request": .string(id.rawValue), "state": .string(state.rawValue),
      "action": .string(statement.action.rawValue),
      "partner_id": .optional(statement.partnerID?.rawValue),
      "tenant_id": .optional(statement.tenantID?.rawValue),
      "subject": .string(statement.subject), "reason": .string(statement.reason),
      "parameters": .object(parameters.map { JSONValue.Member($0.key, .string($0.value)) }),
      "requester": .string(statement.requester.rawValue),
      "requester_key": .string(statement.requesterKey.rawValue),
      "created_at": .describing(statement.createdAt),
      "expires_at": .describing(statement.expiresAt),
      "deadline": .optional(request.deadline?.description),
      "ends_by": .optional(request.end?.word),
      "approvals_required": .integer(Int64(statement.approvalsRequired)),
      "approvals": .array(request.approvals.map(\.json)),
      "state_at": .describing(stateAt), "state_reason": .string(stateReason),
      "rollback_until": .optional(request.rollbackUntil?.description),
      "rolls_back": .optional(rollbackOf?.rawValue),
      "policy": statement.policy.json, "display": .string(display),
      "executions": .array(executions.map { .string($0.statement.id.rawValue) }),
    ]
  }

  /// One line of a list.
  var line: String {
    [
      id.rawValue, state.rawValue, statement.action.rawValue, statement.subject.safeText,
      statement.requester.rawValue, statement.createdAt.description, statement.reason.safeText,
    ].joined(separator: "\t")
  }

  /// Both times of an open request, and which of them ends it.
  var deadlines: [String] {
    guard let end = request.end else { return [] }
    let own =
      "the request ends at \(statement.expiresAt), "
      + "\(ApprovalRule.requestSeconds / 3600) h after it was filed"
    guard state == .approved, let last = request.approvals.map(\.validUntil).min() else {
      return [own]
    }
    let approval =
      "the approval counts until \(last), at most "
      + "\(ApprovalRule.approvalSeconds / 60) min"
    return [own, approval, "to be carried out before \(end.at), by the \(end.word)'s time"]
  }

  /// What a person reads before deciding.
  var lines: [String] {
    var lines = ["request \(id)", "state \(state.rawValue) since \(stateAt)"]
    if !stateReason.isEmpty { lines.append("because \(stateReason.safeText)") }
    lines += display.split(separator: "\n").map { String($0).safeText }
    lines += request.approvals.map { approval in
      "\(approval.decision.rawValue) by \(approval.approver) at \(approval.decidedAt), "
        + "\(approval.strength.rawValue)\(approval.comment.isEmpty ? "" : ": ")"
        + approval.comment.safeText
    }
    lines += deadlines
    if let until = request.rollbackUntil, state == .executed {
      lines.append("one operator can take it back until \(until)")
    }
    return lines
  }
}

extension ApprovalStatement {
  fileprivate var json: JSONValue {
    [
      "decision": .string(decision.rawValue), "approver": .string(approver.rawValue),
      "approver_key": .string(key.rawValue), "strength": .string(strength.rawValue),
      "comment": .string(comment), "decided_at": .describing(decidedAt),
      "valid_until": .describing(validUntil),
    ]
  }
}

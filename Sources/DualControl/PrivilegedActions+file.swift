package import Domain
import Policy
package import Store

extension PrivilegedActions {
  /// Files a request with the requester's signature. One that needs nobody else is carried out at
  /// once; its record says so.
  package func file(
    _ draft: ActionDraft, by signer: Signer, at now: Timestamp
  ) throws -> RequestRecord {
    try requireSound(for: draft.action)
    try control.expireOverdue(at: now)
    let person = signer.person
    let tenant = try draft.tenantID.map { try store.scoped(to: person.scope).tenant($0) }
    try requireForm(draft, tenant)
    let draft = try resolved(draft, tenant: tenant, at: now)
    let (decision, input) = decision(on: draft, tenant: tenant, by: person, at: now)
    if case .refused(let reasons, _) = decision.decision {
      try recordRefusal(decision, of: draft, tenant: tenant)
      throw Self.refused(
        "\(person.id) may not \(draft.action.phrase) \(draft.subject): "
          + reasons.joined(separator: "; "), "`switchboard policy show` names the policies.")
    }
    try requirePartner(of: draft)
    let rule = rule(for: draft, decision.decision)
    if let tenant, let reason = try limitRefusal(rule, tenant: tenant, at: now) {
      throw Self.refused("The request is refused: \(reason)", "Nothing was filed.")
    }
    let filing = Filing(
      draft: draft, tenant: tenant, decision: decision, signer: signer, now: now, rule: rule)
    let (statement, display) = try statement(of: filing)
    return try control.file(
      FiledRequest(
        signed: try signer.sign(.request, statement.bytes), display: display.text,
        policyInput: input, attachment: draft.attachment, rollbackOf: draft.rollbackOf,
        decision: decision, filedBy: person))
  }

  /// What the statement is made of.
  private struct Filing {
    var draft: ActionDraft
    var tenant: Tenant?
    var decision: DecisionRecord
    var signer: Signer
    var now: Timestamp
    var rule: ApprovalRule
  }

  private func statement(
    of filing: Filing
  ) throws -> (RequestStatement, RequestDisplay) {
    let (draft, person) = (filing.draft, filing.signer.person)
    let (state, _) = try control.preState(
      of: draft.action, tenant: draft.tenantID, parameters: draft.parameters)
    let rollback =
      draft.rollbackOf == nil
      ? draft.action.undo.map { Rollback(kind: $0, seconds: ApprovalRule.rollbackSeconds) } : nil
    var statement = RequestStatement(
      id: RequestID(Self.name(attestor.random(8))), nonce: Self.hexadecimal(attestor.random(32)),
      installID: store.install.id, epoch: store.install.epoch, action: draft.action,
      partnerID: filing.tenant?.partnerID, tenantID: draft.tenantID,
      parameters: draft.parameters, preState: state, policy: DecisionSummary(filing.decision),
      requester: person.id, requesterKey: filing.signer.keyID,
      role: Self.role(of: person, for: draft.action), reason: draft.reason, createdAt: filing.now,
      expiresAt: filing.now.advanced(bySeconds: ApprovalRule.requestSeconds),
      approvalsRequired: filing.rule.approvals, strength: filing.rule.strength,
      rollback: rollback, displayDigest: "", checkpoint: try control.checkpoint())
    let display = RequestDisplay(
      action: draft.action, subject: statement.subject, parameters: draft.parameters,
      reason: draft.reason, requester: person.id,
      changes: Self.changes(of: draft, tenant: filing.tenant), expiresAt: statement.expiresAt,
      rollback: rollback)
    statement.displayDigest = attestor.digest(display.bytes)
    return (statement, display)
  }

  private func requireForm(_ draft: ActionDraft, _ tenant: Tenant?) throws {
    let length = draft.reason.trimmed.unicodeScalars.count
    guard (1...1024).contains(length) else {
      throw Self.refused(
        "The reason has \(length) characters", "Say why, in 1 to 1024 characters.")
    }
    guard tenant != nil || !draft.action.needsTenant else {
      throw Self.refused(
        "\(draft.action.rawValue) is done to a tenant, and none is named",
        "Name one with --tenant.")
    }
    guard tenant == nil || draft.action.takesTenant else {
      throw Self.refused(
        "\(draft.action.rawValue) is of no tenant, and \(draft.tenantID?.rawValue ?? "") is named",
        "Leave --tenant out.")
    }
  }

  /// A refusal counts, is logged, and is seen by whoever reads the audit log.
  func recordRefusal(
    _ decision: DecisionRecord, of draft: ActionDraft, tenant: Tenant?
  ) throws {
    try store.append(decision)
    try control.append(
      AuditEntry(
        at: decision.at, actor: decision.operatorID.rawValue, kind: .refused,
        partnerID: tenant?.partnerID, tenantID: tenant?.id,
        detail: [
          "action": .string(draft.action.rawValue),
          "cause": .string(decision.decision.causeName),
          "reasons": .array(
            decision.decision.reasons.prefix(8).map { .string(String($0.prefix(512))) }),
        ]))
  }

  private static func role(of person: Operator, for action: PrivilegedAction) -> Role {
    person.roles.intersection(action.roles).sorted { $0.rawValue < $1.rawValue }.last
      ?? .support
  }

  private static func changes(
    of draft: ActionDraft, tenant: Tenant?
  ) -> [RequestDisplay.Change] {
    guard let tenant else { return [] }
    let status: String? =
      switch draft.action {
      case .suspend, .restore: TenantStatus.suspended.rawValue
      case .delete: TenantStatus.deleted.rawValue
      case .resume: draft.parameters["status"]
      default: nil
      }
    var changes: [RequestDisplay.Change] = []
    if let status {
      changes.append(.init(field: "status", before: tenant.status.rawValue, after: status))
    }
    if draft.action == .changePlan {
      changes.append(.init(field: "plan", before: tenant.plan, after: draft.parameters["plan"]))
    }
    if draft.action == .purge {
      changes.append(.init(field: "usage, notes and name", before: "kept", after: nil))
    }
    return changes
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func name(_ bytes: [UInt8]) -> String { "rq-\(hexadecimal(bytes))" }
}

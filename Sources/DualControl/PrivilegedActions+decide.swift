package import Domain
import Policy
import Store

extension PrivilegedActions {
  /// The policy's decision on an action, with the input that it was made from.
  func decision(
    on draft: ActionDraft, tenant: Tenant?, by person: Operator, at now: Timestamp
  ) -> (record: DecisionRecord, input: String) {
    let question = PolicyQuestion(draft.policyAction, by: person, with: tenant)
    return (judge.decide(question, at: now), question.inputText)
  }

  /// Why the person may not do it now, before anything is filed; empty where it may be.
  package func obstacles(
    to draft: ActionDraft, by person: Operator, at now: Timestamp
  ) throws -> [String] {
    let tenant = try draft.tenantID.map { try store.scoped(to: person.scope).tenant($0) }
    let record = decision(on: draft, tenant: tenant, by: person, at: now).record
    var reasons = record.decision.reasons
    let rule = rule(for: draft, record.decision)
    if let tenant, let limit = try limitRefusal(rule, tenant: tenant, at: now) {
      reasons.append(limit)
    }
    return reasons
  }

  /// How many others decide it.
  func rule(for draft: ActionDraft, _ decision: Decision) -> ApprovalRule {
    draft.rollbackOf == nil
      ? ApprovalRule.rule(
        for: draft.action, obligations: decision.obligations, isWithinWindow: false)
      : ApprovalRule(approvals: 0)
  }

  /// The plan's limit on decided requests a day, for what has to be decided.
  func limitRefusal(
    _ rule: ApprovalRule, tenant: Tenant, at now: Timestamp
  ) throws -> String? {
    guard rule.approvals > 0, let plan = try plan(tenant.id, now) else { return nil }
    let decided = try store.scoped(to: .all).decidedToday(of: tenant.id, at: now)
    return ApprovalsLimit.refusal(of: plan, decidedToday: decided, today: now.day)
  }

  /// What is to be said of the tenant's decisions today; `nil` while there are few, or no limit.
  package func limitNotice(for id: TenantID, at now: Timestamp) throws -> String? {
    guard let plan = try plan(id, now) else { return nil }
    let decided = try store.scoped(to: .all).decidedToday(of: id, at: now)
    return ApprovalsLimit.notice(of: plan, decidedToday: decided)
  }
}

extension ActionDraft {
  fileprivate var policyAction: PolicyAction {
    switch action {
    case .changePlan:
      .changePlan(to: PlanID(parameters["plan"] ?? "") ?? PlanID(plan: "", version: 1))
    case .suspend: .suspendTenant
    case .resume: .resumeTenant
    case .delete: .deleteTenant
    case .restore: .restoreTenant
    case .purge: .purgeTenant
    case .impersonate: .impersonate(minutes: Int(parameters["minutes"] ?? "") ?? 0)
    case .note: .addNote
    case .openIncident: .openIncident(severity: parameters["severity"])
    case .resolveIncident: .resolveIncident(parameters["incident"])
    case .addOperator: .addOperator(parameters["operator"])
    case .rotateOperator: .rotateOperator(parameters["operator"])
    case .revokeOperator: .revokeOperator(parameters["operator"])
    case .publishPlan: .publishPlan(parameters["plan"])
    case .replaceInstallKey: .replaceInstallKey
    case .backfill: .backfill(from: parameters["from"], to: parameters["to"])
    }
  }
}

extension PrivilegedAction {
  /// One of these is needed, beside what a policy asks for.
  package var roles: Set<Role> {
    switch self {
    case .note: [.support, .partnerAdmin, .platformAdmin]
    case .openIncident, .resolveIncident: [.support, .partnerAdmin, .platformAdmin]
    case .addOperator, .rotateOperator, .revokeOperator, .publishPlan, .replaceInstallKey,
      .backfill:
      [.platformAdmin]
    case .changePlan, .suspend, .resume, .delete, .restore, .purge, .impersonate:
      [.partnerAdmin, .platformAdmin]
    }
  }
}

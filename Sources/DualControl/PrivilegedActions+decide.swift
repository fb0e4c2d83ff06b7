package import Domain
import Policy
import Store

extension PrivilegedActions {
  /// The policy's decision on an action, or the program's own where no policy speaks of it.
  func decision(
    on draft: ActionDraft, tenant: Tenant?, by person: Operator, at now: Timestamp
  ) -> (record: DecisionRecord, input: String) {
    if let action = Self.policyAction(of: draft), let tenant {
      let question = PolicyQuestion(
        action, by: person, tenant: tenant.id, of: tenant.partnerID, status: tenant.status)
      return (judge.decide(question, at: now), question.inputText)
    }
    return (
      DecisionRecord(
        at: now, action: draft.action.rawValue, operatorID: person.id,
        partnerID: tenant?.partnerID ?? PartnerID(""), tenantID: tenant?.id ?? TenantID(""),
        decision: Self.ownDecision(draft.action, tenant: tenant, by: person),
        engine: EngineIdentity(
          name: "program", version: attestor.programVersion, policyDigest: nil),
        inputDigest: attestor.digest([]), microseconds: 0), ""
    )
  }

  /// Why the person may not do it now, before anything is filed; empty where it may be.
  package func obstacles(
    to draft: ActionDraft, by person: Operator, at now: Timestamp
  ) throws -> [String] {
    let tenant = try draft.tenantID.map { try store.scoped(to: person.scope).tenant($0) }
    let record = decision(on: draft, tenant: tenant, by: person, at: now).record
    var reasons = record.decision.reasons
    if let tenant, let limit = try limitRefusal(draft.action, tenant: tenant, at: now) {
      reasons.append(limit)
    }
    return reasons
  }

  /// The plan's limit on decided requests a day, for what has to be decided.
  func limitRefusal(
    _ action: PrivilegedAction, tenant: Tenant, at now: Timestamp
  ) throws -> String? {
    guard action.alwaysNeedsTwo || action == .resume, let plan = try plan(tenant.id, now) else {
      return nil
    }
    let decided = try store.scoped(to: .all).decidedToday(of: tenant.id, at: now)
    return ApprovalsLimit.refusal(of: plan, decidedToday: decided, today: now.day)
  }

  private static func policyAction(of draft: ActionDraft) -> PolicyAction? {
    switch draft.action {
    case .changePlan:
      .changePlan(to: PlanID(draft.parameters["plan"] ?? "") ?? PlanID(plan: "", version: 1))
    case .suspend: .suspendTenant
    case .resume: .resumeTenant
    case .delete: .deleteTenant
    case .impersonate: .impersonate(minutes: Int(draft.parameters["minutes"] ?? "") ?? 0)
    case .note: .addNote
    case .restore, .purge, .openIncident, .resolveIncident, .addOperator, .rotateOperator,
      .revokeOperator, .publishPlan, .backfill:
      nil
    }
  }

  private static func ownDecision(
    _ action: PrivilegedAction, tenant: Tenant?, by person: Operator
  ) -> Decision {
    let roles = action.roles
    guard !person.roles.isDisjoint(with: roles) else {
      let names = roles.map(\.rawValue).sorted().joined(separator: " or ")
      return .refused(because: ["takes the role \(names)"], .role)
    }
    guard tenant != nil || person.scope == .all else {
      return .refused(because: ["takes a scope of all partners"], .outOfScope)
    }
    if action == .restore || action == .purge, tenant?.status != .deleted {
      return .refused(because: ["only a deleted tenant is \(action.rawValue)d"], .policy)
    }
    return .allowed(with: action.alwaysNeedsTwo ? [.dualControl] : [])
  }
}

extension PrivilegedAction {
  /// One of these is needed, beside what a policy asks for.
  package var roles: Set<Role> {
    switch self {
    case .note: [.support, .partnerAdmin, .platformAdmin]
    case .openIncident, .resolveIncident: [.support, .partnerAdmin, .platformAdmin]
    case .addOperator, .rotateOperator, .revokeOperator, .publishPlan, .backfill:
      [.platformAdmin]
    case .changePlan, .suspend, .resume, .delete, .restore, .purge, .impersonate:
      [.partnerAdmin, .platformAdmin]
    }
  }
}

package import Domain

/// What holds whatever the policies say: they are asked only after this, and their answer can
/// take away from it, never add to it.
package enum HardInvariants {
  /// The first invariant that the question breaks; `nil` where the policy may decide.
  package static func refusal(of question: PolicyQuestion) -> Decision? {
    let person = question.person
    if let reason = outOfScope(question) {
      return .refused(because: [reason], .outOfScope)
    }
    let role = missingRole(question)
    // Four eyes come first: who is told of the role alone would ask for it, in vain.
    if case .approveRequest(let authors) = question.action,
      authors.isEmpty || authors.contains(person.id)
    {
      let reason = "a request is decided by somebody who neither filed nor edited it"
      return .refused(because: [reason] + (role.map { [$0] } ?? []), .ownRequest)
    }
    if let role { return .refused(because: [role], .role) }
    if case .impersonate(let minutes) = question.action, minutes > Impersonation.minutes.upperBound
    {
      let (least, most) = (Impersonation.minutes.lowerBound, Impersonation.minutes.upperBound)
      return .refused(because: ["an impersonation takes \(least) to \(most) minutes"], .tooLong)
    }
    return nil
  }

  private static func missingRole(_ question: PolicyQuestion) -> String? {
    let roles = question.action.roles
    guard question.person.roles.isDisjoint(with: roles) else { return nil }
    return "takes the role \(roles.map(\.rawValue).sorted().joined(separator: " or "))"
  }

  private static func outOfScope(_ question: PolicyQuestion) -> String? {
    let scope = question.person.scope
    guard let tenant = question.tenant, !question.action.isOfTheStore else {
      return scope == .all ? nil : "takes a scope of all partners"
    }
    return scope.contains(tenant.partnerID) ? nil : "the tenant is outside the operator's scope"
  }

  /// What is owed however lenient the policy is.
  package static func obligations(of action: PolicyAction) -> Set<Obligation> {
    switch action {
    case .suspendTenant, .deleteTenant, .restoreTenant, .purgeTenant, .impersonate, .backfill,
      .addOperator, .rotateOperator, .revokeOperator, .replaceInstallKey:
      [.dualControl]
    case .changePlan, .resumeTenant, .addNote, .openIncident, .resolveIncident, .publishPlan,
      .approveRequest:
      []
    }
  }
}

extension PolicyAction {
  /// One of these is needed.
  fileprivate var roles: Set<Role> {
    switch self {
    case .changePlan, .suspendTenant, .resumeTenant, .deleteTenant, .restoreTenant, .purgeTenant,
      .impersonate:
      [.partnerAdmin, .platformAdmin]
    case .addNote, .openIncident, .resolveIncident: [.support, .partnerAdmin, .platformAdmin]
    case .backfill, .addOperator, .rotateOperator, .revokeOperator, .publishPlan,
      .replaceInstallKey:
      [.platformAdmin]
    case .approveRequest: [.approver]
    }
  }
}

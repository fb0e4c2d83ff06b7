package import Domain

/// What holds whatever the policies say: they are asked only after this, and their answer can
/// take away from it, never add to it.
package enum HardInvariants {
  /// The first invariant that the question breaks; `nil` where the policy may decide.
  package static func refusal(of question: PolicyQuestion) -> Decision? {
    let person = question.person
    guard person.scope.contains(question.partnerID) else {
      return .refused(because: ["the tenant is outside the operator's scope"], .outOfScope)
    }
    let roles = question.action.roles
    guard !person.roles.isDisjoint(with: roles) else {
      let names = roles.map(\.rawValue).sorted().joined(separator: " or ")
      return .refused(because: ["takes the role \(names)"], .role)
    }
    guard case .approveRequest(let authors) = question.action else { return nil }
    guard !authors.isEmpty, !authors.contains(person.id) else {
      return .refused(
        because: ["a request is decided by somebody who neither filed nor edited it"],
        .ownRequest)
    }
    return nil
  }

  /// What is owed however lenient the policy is.
  package static func obligations(of action: PolicyAction) -> Set<Obligation> {
    switch action {
    case .suspendTenant, .deleteTenant, .impersonate: [.dualControl]
    case .changePlan, .resumeTenant, .addNote, .approveRequest: []
    }
  }
}

extension PolicyAction {
  /// One of these is needed.
  fileprivate var roles: Set<Role> {
    switch self {
    case .changePlan, .suspendTenant, .resumeTenant, .deleteTenant, .impersonate:
      [.partnerAdmin, .platformAdmin]
    case .addNote: [.support, .partnerAdmin, .platformAdmin]
    case .approveRequest: [.approver]
    }
  }
}

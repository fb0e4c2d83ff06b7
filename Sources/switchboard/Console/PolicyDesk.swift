import Domain
import Policy
import Store

/// Asks the policies for the console. They are read when it starts.
struct PolicyDesk: Sendable {
  let judge: PolicyJudge
  let person: Operator
  let store: Store
  let clock: @Sendable () -> Timestamp

  init(place: Workplace) throws {
    judge = try PolicyJudge.configured(place.paths)
    person = place.person
    store = place.store
    clock = place.clock
  }

  /// Why everything privileged is refused; `nil` while the policies are in force.
  var trouble: String? {
    judge.engine.loadFault.map { "everything privileged is refused: \($0)" }
  }

  /// What would be refused, and why. An engine that does not answer is not asked ten times.
  func refusals(_ profile: TenantProfile) -> [String: String] {
    var refusals: [String: String] = [:]
    var silence: Decision?
    for action in Self.actions(on: profile) {
      let decision = silence ?? judge.decision(on: question(action, profile))
      if Self.isSilence(decision) { silence = decision }
      guard !decision.isAllowed else { continue }
      refusals[action.name] = decision.reasons.joined(separator: "; ")
    }
    return refusals
  }

  /// Decides once more, now that somebody has asked for it, and logs the decision.
  func record(_ action: String, on profile: TenantProfile) throws {
    guard store.mode == .readWrite,
      let action = Self.actions(on: profile).first(where: { $0.name == action })
    else { return }
    try store.append(judge.decide(question(action, profile), at: clock()))
  }

  private func question(_ action: PolicyAction, _ profile: TenantProfile) -> PolicyQuestion {
    PolicyQuestion(
      action, by: person, tenant: profile.row.id, of: profile.row.partnerID,
      status: profile.row.status)
  }

  /// With the values that a form would begin with.
  private static func actions(on profile: TenantProfile) -> [PolicyAction] {
    [
      .changePlan(to: PlanID(plan: profile.row.plan, version: profile.planVersion ?? 1)),
      .suspendTenant, .resumeTenant, .deleteTenant, .restoreTenant, .purgeTenant,
      .impersonate(minutes: 15), .addNote, .openIncident(severity: Severity.error.name),
      .resolveIncident(""),
    ]
  }

  private static func isSilence(_ decision: Decision) -> Bool {
    switch decision {
    case .refused(_, .timeOut), .refused(_, .unreachable), .refused(_, .closedConnection): true
    default: false
    }
  }
}

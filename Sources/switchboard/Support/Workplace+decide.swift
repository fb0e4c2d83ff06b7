import Domain
import Policy
import Store

extension Workplace {
  /// Asks whether the person may do this to the tenant; logs the decision, and throws where it is
  /// a refusal. What cannot be logged is not done.
  @discardableResult
  func require(_ action: PolicyAction, on id: TenantID) throws -> [Obligation] {
    let tenant = try tenants.tenant(id)
    let question = PolicyQuestion(
      action, by: person, tenant: id, of: tenant.partnerID, status: tenant.status)
    let record = try PolicyJudge.configured(paths).decide(question, at: now)
    try store.append(record)
    guard case .refused(let reasons, _) = record.decision else {
      return record.decision.obligations
    }
    throw Failure(
      .refused,
      "\(person.id) may not do \(action.name) with \(id): \(reasons.joined(separator: "; ")). "
        + "`switchboard policy show` names the policies")
  }
}

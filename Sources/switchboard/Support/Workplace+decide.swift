import Domain
import Policy
import Store

extension Workplace {
  /// Asks whether the person may do this to the tenant; logs the decision, and throws where it is
  /// a refusal. What cannot be logged is not done.
  @discardableResult
  func require(_ action: PolicyAction, on id: TenantID) throws -> [Obligation] {
    try require(action, with: try tenants.tenant(id))
  }

  /// The same of what may be of no tenant.
  @discardableResult
  func require(_ action: PolicyAction, with tenant: Tenant?) throws -> [Obligation] {
    let question = PolicyQuestion(action, by: person, with: tenant)
    let record = try PolicyJudge.configured(paths).decide(question, at: now)
    try store.append(record)
    guard case .refused(let reasons, _) = record.decision else {
      return record.decision.obligations
    }
    let what = "\(action.name)\(tenant.map { " with \($0.id)" } ?? "")"
    throw Failure(
      .refused,
      "\(person.id) may not do \(what): \(reasons.joined(separator: "; ")). "
        + "`switchboard policy show` names the policies")
  }
}

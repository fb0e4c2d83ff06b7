/// What came of asking whether somebody may do something. There is no third answer: whatever
/// goes wrong on the way is a refusal with its own cause.
package enum Decision: Equatable, Sendable {
  case allowed(with: Set<Obligation>)
  /// The reasons are sentences for the operator; there is always one.
  case refused(because: [String], RefusalCause)

  package var isAllowed: Bool {
    if case .allowed = self { return true }
    return false
  }

  package var reasons: [String] {
    if case .refused(let reasons, _) = self { return reasons }
    return []
  }

  package var obligations: [Obligation] {
    if case .allowed(let obligations) = self { return obligations.sorted() }
    return []
  }

  /// The bounded word for metrics; `none` where it is allowed.
  package var causeName: String {
    if case .refused(_, let cause) = self { return cause.rawValue }
    return "none"
  }

  /// `allowed` or `refused`.
  package var resultName: String { isAllowed ? "allowed" : "refused" }
}

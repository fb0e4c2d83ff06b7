/// Which kind of reason a refusal has: the bounded word in metrics and in the decision log.
package enum RefusalCause: String, CaseIterable, Sendable {
  // Hard invariants, which no policy can lift.
  case outOfScope = "out_of_scope"
  case role
  case ownRequest = "own_request"
  case tooLong = "too_long"

  /// The policy itself said no.
  case policy

  // The embedded engine could not decide.
  case notLoaded = "policy_not_loaded"
  case notEvaluated = "policy_error"

  // The answer is not a decision.
  case missingResult = "missing_result"
  case missingKeys = "missing_keys"
  case extraKeys = "extra_keys"
  case wrongType = "wrong_type"
  case unknownObligation = "unknown_obligation"

  // The OPA server did not answer as it has to.
  case unreachable
  case timeOut = "time_out"
  case closedConnection = "closed_connection"
  case redirect
  case status
  case tooLarge = "too_large"
  case notHTTP = "not_http"
  case notJSON = "not_json"
}

package import Domain
package import Rego

/// Whoever evaluates the policies: this program, or an OPA server.
package protocol PolicyEngine: Sendable {
  var identity: EngineIdentity { get }

  /// The value of a rule that gives a decision.
  func answer(_ rule: String, input: RegoValue) throws(PolicyFault) -> PolicyAnswer

  /// Why nothing at all is allowed; `nil` while questions are answered.
  var loadFault: PolicyFault? { get }
}

extension PolicyEngine {
  package var loadFault: PolicyFault? { nil }
}

package import Domain

/// A signed request with all that is kept beside it.
package struct FiledRequest: Sendable {
  package var signed: SignedPayload
  /// The text that its display digest is of.
  package var display: String
  /// The JSON that the policy was asked with; empty where program code alone decides.
  package var policyInput: String
  /// Of a plan to be published, its file.
  package var attachment: String?
  /// The request that this one takes back.
  package var rollbackOf: RequestID?
  /// For the log of decisions; `nil` where program code alone decided.
  package var decision: DecisionRecord?
  package var filedBy: Operator

  package init(
    signed: SignedPayload, display: String, policyInput: String, attachment: String? = nil,
    rollbackOf: RequestID? = nil, decision: DecisionRecord?, filedBy: Operator
  ) {
    self.signed = signed
    self.display = display
    self.policyInput = policyInput
    self.attachment = attachment
    self.rollbackOf = rollbackOf
    self.decision = decision
    self.filedBy = filedBy
  }
}

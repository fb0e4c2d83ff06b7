/// One decision as the log keeps it: enough to ask the same question again, of the same files.
package struct DecisionRecord: Equatable, Sendable {
  package var at: Timestamp
  /// `suspend_tenant`
  package var action: String
  package var operatorID: OperatorID
  /// Both, or neither where it is of no tenant.
  package var partnerID: PartnerID?
  package var tenantID: TenantID?
  package var decision: Decision
  package var engine: EngineIdentity
  /// SHA-256 of the input's JSON text.
  package var inputDigest: String
  package var microseconds: Int64

  package init(
    at: Timestamp, action: String, operatorID: OperatorID, partnerID: PartnerID?,
    tenantID: TenantID?, decision: Decision, engine: EngineIdentity, inputDigest: String,
    microseconds: Int64
  ) {
    self.at = at
    self.action = action
    self.operatorID = operatorID
    self.partnerID = partnerID
    self.tenantID = tenantID
    self.decision = decision
    self.engine = engine
    self.inputDigest = inputDigest
    self.microseconds = microseconds
  }
}

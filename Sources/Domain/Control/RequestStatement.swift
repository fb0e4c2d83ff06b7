/// What a requester signs: the whole of what is asked for, and on what ground it was allowed.
package struct RequestStatement: Equatable, Sendable {
  package var id: RequestID
  /// 32 random bytes in hexadecimal, which no other request has.
  package var nonce: String
  package var installID: String
  package var epoch: Int64
  package var action: PrivilegedAction
  package var partnerID: PartnerID?
  package var tenantID: TenantID?
  /// Fully resolved: nothing is looked up again when the action is carried out.
  package var parameters: [String: String]
  package var preState: PreState
  package var policy: DecisionSummary
  package var requester: OperatorID
  package var requesterKey: SigningKeyID
  package var role: Role
  package var reason: String
  package var createdAt: Timestamp
  package var expiresAt: Timestamp
  package var approvalsRequired: Int
  package var strength: ApprovalStrength
  package var rollback: Rollback?
  /// SHA-256 of the text that the approver will see.
  package var displayDigest: String
  package var checkpoint: LogCheckpoint

  package init(
    id: RequestID, nonce: String, installID: String, epoch: Int64, action: PrivilegedAction,
    partnerID: PartnerID?, tenantID: TenantID?, parameters: [String: String],
    preState: PreState, policy: DecisionSummary, requester: OperatorID, requesterKey: SigningKeyID,
    role: Role, reason: String, createdAt: Timestamp, expiresAt: Timestamp,
    approvalsRequired: Int, strength: ApprovalStrength, rollback: Rollback?,
    displayDigest: String, checkpoint: LogCheckpoint
  ) {
    self.id = id
    self.nonce = nonce
    self.installID = installID
    self.epoch = epoch
    self.action = action
    self.partnerID = partnerID
    self.tenantID = tenantID
    self.parameters = parameters
    self.preState = preState
    self.policy = policy
    self.requester = requester
    self.requesterKey = requesterKey
    self.role = role
    self.reason = reason
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.approvalsRequired = approvalsRequired
    self.strength = strength
    self.rollback = rollback
    self.displayDigest = displayDigest
    self.checkpoint = checkpoint
  }

  /// What it is about: `tenant northwind/acme`, `operator bo`, `plan pro@4`.
  package var subject: String {
    if let tenantID { return "tenant \(partnerID.map { "\($0)/" } ?? "")\(tenantID)" }
    if let name = parameters["operator"] { return "operator \(name)" }
    if let plan = parameters["plan"] { return "plan \(plan)" }
    return "store \(installID)"
  }
}

/// A request's own name.
package typealias RequestID = Identifier<ActionRequest>
/// The name of a key: its fingerprint as `ssh-keygen -l` prints it, `SHA256:…`.
package typealias SigningKeyID = Identifier<SignedStatement>

/// What an approver signs: yes or no to exactly these bytes of a request, having seen this text.
package struct ApprovalStatement: Equatable, Sendable {
  package enum Decision: String, Sendable { case approve, deny }

  package var decision: Decision
  /// Of the request's signed bytes, SHA-256 in hexadecimal.
  package var requestDigest: String
  package var requestID: RequestID
  package var installID: String
  package var epoch: Int64
  package var approver: OperatorID
  package var key: SigningKeyID
  package var strength: ApprovalStrength
  package var displayDigest: String
  package var comment: String
  package var decidedAt: Timestamp
  package var validUntil: Timestamp
  /// The newest that the approver's keyring remembered.
  package var checkpoint: LogCheckpoint

  package init(
    decision: Decision, requestDigest: String, requestID: RequestID, installID: String,
    epoch: Int64, approver: OperatorID, key: SigningKeyID, strength: ApprovalStrength,
    displayDigest: String, comment: String, decidedAt: Timestamp, validUntil: Timestamp,
    checkpoint: LogCheckpoint
  ) {
    self.decision = decision
    self.requestDigest = requestDigest
    self.requestID = requestID
    self.installID = installID
    self.epoch = epoch
    self.approver = approver
    self.key = key
    self.strength = strength
    self.displayDigest = displayDigest
    self.comment = comment
    self.decidedAt = decidedAt
    self.validUntil = validUntil
    self.checkpoint = checkpoint
  }

  /// The exact bytes that are signed and stored.
  package var bytes: [UInt8] {
    SignedStatement.bytes(
      .approval,
      [
        "decision": .string(decision.rawValue), "request_sha256": .string(requestDigest),
        "request_id": .string(requestID.rawValue), "install_id": .string(installID),
        "epoch": .integer(epoch), "approver": .string(approver.rawValue),
        "approver_key": .string(key.rawValue), "strength": .string(strength.rawValue),
        "display_sha256": .string(displayDigest), "comment": .string(comment),
        "decided_at": .describing(decidedAt), "valid_until": .describing(validUntil),
        "checkpoint": checkpoint.json,
      ])
  }

  /// Reads a payload whose signature has been checked.
  package init(payload: [UInt8]) throws(StatementError) {
    let fields = try SignedStatement.fields(.approval, of: payload)
    self.init(
      decision: try fields.word("decision"), requestDigest: try fields.text("request_sha256"),
      requestID: RequestID(try fields.text("request_id")),
      installID: try fields.text("install_id"), epoch: try fields.number("epoch"),
      approver: OperatorID(try fields.text("approver")),
      key: SigningKeyID(try fields.text("approver_key")), strength: try fields.word("strength"),
      displayDigest: try fields.text("display_sha256"), comment: try fields.text("comment"),
      decidedAt: try fields.moment("decided_at"), validUntil: try fields.moment("valid_until"),
      checkpoint: try LogCheckpoint(try fields.fields("checkpoint")))
    guard bytes == payload else { throw StatementError("its bytes are not in their one form") }
  }
}

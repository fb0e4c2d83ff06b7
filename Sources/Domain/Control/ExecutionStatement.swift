/// What the installation signs when something privileged has happened: by whose leave, and what
/// the rows were afterwards. Every row that needs a ground is named by one of these.
package struct ExecutionStatement: Equatable, Sendable {
  package enum Outcome: String, Sendable {
    case executed
    case rolledBack = "rolled_back"
    case denied
    case failed
    /// Without a request: genesis, seed, import, an older store taken over.
    case recorded
  }

  package var id: ExecutionID
  package var installID: String
  package var epoch: Int64
  /// The action's word, or what was recorded: `genesis`, `seed`, `import`.
  package var act: String
  package var requestID: RequestID?
  package var requestDigest: String?
  package var approvalDigests: [String]
  package var executedAt: Timestamp
  /// Who carried it out.
  package var actor: String
  package var postStateDigest: String
  package var auditSequence: Int64
  package var leafHash: String
  package var outcome: Outcome
  package var rollbackUntil: Timestamp?
  package var programVersion: String

  package init(
    id: ExecutionID, installID: String, epoch: Int64, act: String, requestID: RequestID?,
    requestDigest: String?, approvalDigests: [String], executedAt: Timestamp, actor: String,
    postStateDigest: String, auditSequence: Int64, leafHash: String, outcome: Outcome,
    rollbackUntil: Timestamp?, programVersion: String
  ) {
    self.id = id
    self.installID = installID
    self.epoch = epoch
    self.act = act
    self.requestID = requestID
    self.requestDigest = requestDigest
    self.approvalDigests = approvalDigests
    self.executedAt = executedAt
    self.actor = actor
    self.postStateDigest = postStateDigest
    self.auditSequence = auditSequence
    self.leafHash = leafHash
    self.outcome = outcome
    self.rollbackUntil = rollbackUntil
    self.programVersion = programVersion
  }

  package var bytes: [UInt8] {
    SignedStatement.bytes(
      .execution,
      [
        "execution_id": .string(id.rawValue), "install_id": .string(installID),
        "epoch": .integer(epoch), "act": .string(act),
        "request_id": .optional(requestID?.rawValue),
        "request_sha256": .optional(requestDigest),
        "approvals_sha256": .array(approvalDigests.map { .string($0) }),
        "executed_at": .describing(executedAt), "actor": .string(actor),
        "post_state_sha256": .string(postStateDigest),
        "audit": ["index": .integer(auditSequence), "leaf_hash": .string(leafHash)],
        "outcome": .string(outcome.rawValue),
        "rollback_until": .optional(rollbackUntil?.description),
        "program": .string(programVersion),
      ])
  }

  /// Reads a payload whose signature has been checked.
  package init(payload: [UInt8]) throws(StatementError) {
    let fields = try SignedStatement.fields(.execution, of: payload)
    let audit = try fields.fields("audit")
    self.init(
      id: ExecutionID(try fields.text("execution_id")),
      installID: try fields.text("install_id"), epoch: try fields.number("epoch"),
      act: try fields.text("act"),
      requestID: try fields.optionalText("request_id").map { RequestID($0) },
      requestDigest: try fields.optionalText("request_sha256"),
      approvalDigests: try fields.texts("approvals_sha256"),
      executedAt: try fields.moment("executed_at"), actor: try fields.text("actor"),
      postStateDigest: try fields.text("post_state_sha256"),
      auditSequence: try audit.number("index"), leafHash: try audit.text("leaf_hash"),
      outcome: try fields.word("outcome"),
      rollbackUntil: try fields.optionalText("rollback_until").flatMap {
        Timestamp(rfc3339: $0)
      }, programVersion: try fields.text("program"))
    guard bytes == payload else { throw StatementError("its bytes are not in their one form") }
  }
}

/// An execution record's own name.
package typealias ExecutionID = Identifier<ExecutionStatement>

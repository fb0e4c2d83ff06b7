extension RequestStatement {
  /// The exact bytes that are signed and stored.
  package var bytes: [UInt8] {
    SignedStatement.bytes(.request, fields)
  }

  private var fields: JSONValue {
    [
      "request_id": .string(id.rawValue), "nonce": .string(nonce),
      "install_id": .string(installID), "epoch": .integer(epoch),
      "action": .string(action.rawValue), "partner_id": .optional(partnerID?.rawValue),
      "tenant_id": .optional(tenantID?.rawValue), "parameters": parameterObject,
      "subject": .string(subject),
      "pre_state": [
        "version": .integer(preState.version), "sha256": .string(preState.digest),
      ],
      "policy": policy.json, "requester": .string(requester.rawValue),
      "requester_key": .string(requesterKey.rawValue), "role": .string(role.rawValue),
      "reason": .string(reason), "created_at": .describing(createdAt),
      "expires_at": .describing(expiresAt),
      "approvals_required": .integer(Int64(approvalsRequired)),
      "strength_required": .string(strength.rawValue), "rollback": rollbackObject,
      "display_sha256": .string(displayDigest), "checkpoint": checkpoint.json,
    ]
  }

  private var parameterObject: JSONValue {
    let ordered = parameters.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return .object(ordered.map { JSONValue.Member($0.key, .string($0.value)) })
  }

  private var rollbackObject: JSONValue {
    guard let rollback else { return .null }
    return ["kind": .string(rollback.kind.rawValue), "seconds": .integer(rollback.seconds)]
  }

  /// Reads a payload whose signature has been checked. Whatever does not give the same bytes again
  /// is refused, so that nothing stands in it that this program does not show.
  package init(payload: [UInt8]) throws(StatementError) {
    let fields = try SignedStatement.fields(.request, of: payload)
    let state = try fields.fields("pre_state")
    let rollback = try fields.optionalFields("rollback")
    self.init(
      id: RequestID(try fields.text("request_id")), nonce: try fields.text("nonce"),
      installID: try fields.text("install_id"), epoch: try fields.number("epoch"),
      action: try fields.word("action"),
      partnerID: try fields.optionalText("partner_id").map { PartnerID($0) },
      tenantID: try fields.optionalText("tenant_id").map { TenantID($0) },
      parameters: try fields.dictionary("parameters"),
      preState: PreState(version: try state.number("version"), digest: try state.text("sha256")),
      policy: try DecisionSummary(try fields.fields("policy")),
      requester: OperatorID(try fields.text("requester")),
      requesterKey: SigningKeyID(try fields.text("requester_key")), role: try fields.word("role"),
      reason: try fields.text("reason"), createdAt: try fields.moment("created_at"),
      expiresAt: try fields.moment("expires_at"),
      approvalsRequired: Int(clamping: try fields.number("approvals_required")),
      strength: try fields.word("strength_required"),
      rollback: try rollback.map(Rollback.init), displayDigest: try fields.text("display_sha256"),
      checkpoint: try LogCheckpoint(try fields.fields("checkpoint")))
    guard bytes == payload else { throw StatementError("its bytes are not in their one form") }
  }
}

extension Rollback {
  fileprivate init(_ fields: StatementFields) throws(StatementError) {
    self.init(kind: try fields.word("kind"), seconds: try fields.number("seconds"))
  }
}

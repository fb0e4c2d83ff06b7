import Domain

/// Everything that proves a privileged action, as the store keeps it.
package struct ActionEvidence {
  package var request: SignedDocument
  /// In the order of the decisions.
  package var approvals: [SignedDocument]
  /// Signed by the installation; for a denied request too.
  package var execution: SignedDocument
  /// The policy files that decided; `nil` where an OPA server keeps them, or they were replaced.
  package var policy: [UInt8]?
  package var policyInput: [UInt8]
  /// The text that the approver saw.
  package var display: [UInt8]
  package var before: [UInt8]
  package var after: [UInt8]
  /// A plan's text, for example.
  package var attachment: [UInt8]?
  package var proof: LogProof
  /// All keys of everybody who signed, the installation among them.
  package var history: [KeyWindow]

  package init(
    request: SignedDocument, approvals: [SignedDocument], execution: SignedDocument,
    policy: [UInt8]?, policyInput: [UInt8], display: [UInt8], before: [UInt8], after: [UInt8],
    attachment: [UInt8]? = nil, proof: LogProof, history: [KeyWindow]
  ) {
    self.request = request
    self.approvals = approvals
    self.execution = execution
    self.policy = policy
    self.policyInput = policyInput
    self.display = display
    self.before = before
    self.after = after
    self.attachment = attachment
    self.proof = proof
    self.history = history
  }

  /// The bundle, sealed; the same evidence gives the same bytes.
  package func bundle(sealedWith installKey: SigningKey) throws -> BundleFiles {
    let statement = try RequestStatement(payload: request.payload)
    let done = try ExecutionStatement(payload: execution.payload)
    var draft = BundleDraft(
      Provenance(
        kind: .action, installID: done.installID, epoch: done.epoch,
        programVersion: done.programVersion, madeAt: done.executedAt))
    try draft.add(request, named: "request")
    for (index, approval) in approvals.enumerated() {
      try draft.add(approval, named: "approval-\(index + 1)")
    }
    try draft.add(execution, named: "execution")
    if let policy { try draft.add("policy/bundle.rego", policy) }
    try draft.add("policy/input.json", policyInput)
    try draft.add("policy/decision.json", Array(statement.policy.json.description.utf8))
    try draft.add("state/before.json", before)
    try draft.add("state/after.json", after)
    try draft.add("display.txt", display)
    if let attachment { try draft.add("attachment.txt", attachment) }
    try draft.add(proof)
    draft.add(history)
    return try draft.sealed(with: installKey)
  }
}

import Domain

/// What must hold between the documents of a privileged action.
struct ActionChecks {
  let basis: BundleBasis

  /// The files beside the documents; which of them must be there, the request says.
  static let fileNames: Set = [
    "policy/bundle.rego", "policy/input.json", "policy/decision.json", "state/before.json",
    "state/after.json", "display.txt", "attachment.txt",
  ]

  /// The bundle's documents; `nil` where one of them cannot be read or its signature is wrong.
  func run(
    _ report: inout BundleReport
  ) -> [(name: String, document: SignedDocument)]? {
    let action = report.check(
      "signatures", { "\($0.signers.joined(separator: ", ")) signed what they are said to" },
      { try ActionDocuments(basis) })
    guard let action else { return nil }
    report.check("binding", "all speak of the same request of the same installation") {
      try binding(action)
    }
    report.check("people", { $0 }) { try people(action) }
    report.check("outcome", { $0 }) { try outcome(action) }
    report.check("keys", "every key was in force when it signed") { try keys(action) }
    report.check("policy", "the decision, its input and its files are those that were signed") {
      try policy(action.requestStatement.policy)
    }
    report.check("state", "what was before, after and shown is what was signed") {
      try state(action)
    }
    report.check("entry", "the log's entry is that of this act") { try entry(action) }
    return action.named
  }

  private func binding(_ action: ActionDocuments) throws {
    let request = action.requestStatement
    let execution = action.executionStatement
    let origin = basis.provenance
    func requireHere(_ name: String, _ installID: String, _ epoch: Int64) throws {
      guard installID == origin.installID, epoch == origin.epoch else {
        throw EvidenceError(name, "it was signed for another installation or epoch")
      }
    }
    try requireHere("request.json", request.installID, request.epoch)
    try requireHere("execution.json", execution.installID, execution.epoch)
    for (index, approval) in action.approvalStatements.enumerated() {
      let name = "approval-\(index + 1).json"
      try requireHere(name, approval.installID, approval.epoch)
      guard approval.requestID == request.id, approval.requestDigest == action.request.digest,
        approval.displayDigest == request.displayDigest
      else { throw EvidenceError(name, "it is for another request") }
    }
    guard execution.requestID == request.id, execution.requestDigest == action.request.digest,
      execution.approvalDigests == action.approvals.map(\.digest),
      execution.act == request.action.rawValue
    else { throw EvidenceError("execution.json", "it is of another request or other approvals") }
    guard execution.programVersion == origin.programVersion, execution.executedAt == origin.madeAt
    else { throw EvidenceError("provenance.json", "it tells another time or program") }
  }

  /// Nobody stands on two sides, by name and by key.
  private func people(_ action: ActionDocuments) throws -> String {
    let request = action.requestStatement
    let approvers = action.approvalStatements
    let names = [request.requester] + approvers.map(\.approver)
    let keys = [request.requesterKey] + approvers.map(\.key)
    guard Set(names).count == names.count else {
      throw EvidenceError("the request", "the same person stands on two sides of it")
    }
    guard Set(keys).count == keys.count else {
      throw EvidenceError("the request", "the same key stands on two sides of it")
    }
    return "\(names.count) different people with as many keys"
  }

  private func outcome(_ action: ActionDocuments) throws -> String {
    let request = action.requestStatement
    let execution = action.executionStatement
    let approvals = action.approvalStatements
    let denials = approvals.filter { $0.decision == .deny }.count
    switch execution.outcome {
    case .denied:
      guard denials > 0 else {
        throw EvidenceError("execution.json", "it says denied, and nobody has denied it")
      }
    case .executed, .rolledBack:
      guard denials == 0, approvals.count >= request.approvalsRequired,
        approvals.allSatisfy({ $0.strength >= request.strength }), request.policy.isAllowed
      else { throw EvidenceError("execution.json", "it has not the approvals that it needs") }
      let moment = execution.executedAt
      guard moment < request.expiresAt, moment >= request.createdAt,
        approvals.allSatisfy({ moment < $0.validUntil && $0.decidedAt < request.expiresAt })
      else { throw EvidenceError("execution.json", "it was not carried out in time") }
    case .failed: break
    case .recorded: throw EvidenceError("execution.json", "it is of no request")
    }
    return "\(execution.outcome.rawValue) with \(approvals.count) of "
      + "\(request.approvalsRequired) approvals"
  }

  private func keys(_ action: ActionDocuments) throws {
    guard let proof = basis.proof else {
      throw EvidenceError(BundleLayout.proof, "it is missing")
    }
    let request = action.requestStatement
    try requireInForce(action.request, seen: request.checkpoint, at: proof.index)
    for (document, approval) in zip(action.approvals, action.approvalStatements) {
      try requireInForce(document, seen: approval.checkpoint, at: proof.index)
    }
    try requireInForce(action.execution, seen: nil, at: proof.index)
  }

  /// From what the signer saw of the log until the act.
  private func requireInForce(
    _ document: SignedDocument, seen: LogCheckpoint?, at index: Int
  ) throws {
    let first = seen.map { Int($0.size) } ?? index
    guard first <= index else {
      throw EvidenceError("\(document.principal)'s signature", "it is newer than the act")
    }
    let isInForce = basis.windows.contains {
      $0.principal == document.principal && $0.key == document.key && $0.isInForce(at: index)
    }
    guard isInForce else {
      throw EvidenceError(
        "\(document.principal)'s key", "\(document.key.keyID) was not in force at entry \(index)")
    }
  }
}

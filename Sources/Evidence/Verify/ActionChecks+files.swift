import Domain

extension ActionChecks {
  func policy(_ decision: DecisionSummary) throws {
    try require("policy/input.json", digest: decision.inputDigest)
    guard try basis.bytes("policy/decision.json") == Array(decision.json.description.utf8) else {
      throw EvidenceError("policy/decision.json", "it is not the decision that was signed")
    }
    // The files of a server are not known here, and a store keeps no policy that was replaced.
    guard basis.files["policy/bundle.rego"] != nil else { return }
    guard let digest = decision.policyDigest else {
      throw EvidenceError("policy/bundle.rego", "a server decided, by files of its own")
    }
    try require("policy/bundle.rego", digest: digest)
  }

  func state(_ action: ActionDocuments) throws {
    let request = action.requestStatement
    try require("state/before.json", digest: request.preState.digest)
    try require("state/after.json", digest: action.executionStatement.postStateDigest)
    try require("display.txt", digest: request.displayDigest)
    // Where no policy was asked, there is no input.
    let asked = basis.files["policy/input.json"] == [] ? [] : ["policy/input.json"]
    for path in asked + ["state/before.json", "state/after.json"] {
      do {
        _ = try JSONValue(parsing: try basis.bytes(path))
      } catch {
        throw EvidenceError(path, "\(error)")
      }
    }
    guard basis.files["attachment.txt"] != nil else { return }
    guard let digest = request.parameters["sha256"] else {
      throw EvidenceError("attachment.txt", "the request names none")
    }
    try require("attachment.txt", digest: digest)
  }

  /// The entry must name this request, and be the one that the installation signed.
  func entry(_ action: ActionDocuments) throws {
    guard let proof = basis.proof else {
      throw EvidenceError(BundleLayout.proof, "it is missing")
    }
    let execution = action.executionStatement
    guard proof.index == Int(execution.auditSequence),
      proof.leafHash.description == execution.leafHash
    else { throw EvidenceError(BundleLayout.proof, "it is of another entry") }
    guard let detail = (try? JSONValue(parsing: proof.entry))?["detail"],
      detail["request_id"]?.text == action.requestStatement.id.rawValue
    else { throw EvidenceError(BundleLayout.proof, "its entry is of another request") }
    guard
      execution.outcome != .executed
        || detail["request_sha256"]?.text == action.request.digest
    else { throw EvidenceError(BundleLayout.proof, "its entry names another request's bytes") }
  }

  private func require(_ path: String, digest: String) throws {
    guard ContentDigest.sha256(try basis.bytes(path)) == digest else {
      throw EvidenceError(path, "its digest is not the one that was signed")
    }
  }
}

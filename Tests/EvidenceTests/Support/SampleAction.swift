import Domain
import Testing

@testable import Evidence

/// A suspension with its approval, as the store would hand it over; every part can be changed
/// before the bundle is made.
struct SampleAction {
  static let installID = "0123456789abcdef"
  static let ana = Self.key(1)
  static let bo = Self.key(2)
  static let install = Self.key(3)

  static func key(_ number: UInt8) -> SigningKey {
    // A seed of 32 bytes is always a key.
    (try? SigningKey(seed: [UInt8](repeating: number, count: 32))) ?? Self.key(number &+ 1)
  }

  var requestStatement: RequestStatement
  var approvalStatement: ApprovalStatement
  var executionStatement: ExecutionStatement
  var requestKey = ana
  var approvalKey = bo
  var index = 5
  /// The key that signs what the bundle is made with; that of the act is `install`.
  var sealKey = install
  var history: [KeyWindow] = [
    KeyWindow(
      principal: "install@\(installID)", key: .ed25519(install.publicKey), from: 0),
    KeyWindow(principal: "ana", key: .ed25519(ana.publicKey), from: 0),
    KeyWindow(principal: "bo", key: .ed25519(bo.publicKey), from: 0),
  ]
  /// Overrides the approval's signature, as an SSH signature would.
  var approvalSignature: SignedDocument.Signature?
  var approvalSSHKey: SSHKey?

  let policy = Array("package switchboard\n".utf8)
  let policyInput = Array(#"{"action":"suspend_tenant"}"#.utf8)
  let display = Array("suspend tenant northwind/acme\n".utf8)
  let before = Array(#"{"status":"active"}"#.utf8)
  let after = Array(#"{"status":"suspended"}"#.utf8)

  init() {
    let start = Timestamp(seconds: 1_764_000_000)
    let seen = LogCheckpoint(size: 3, root: String(repeating: "0", count: 64))
    requestStatement = RequestStatement(
      id: RequestID("rq-1"), nonce: String(repeating: "ab", count: 32),
      installID: Self.installID, epoch: 1, action: .suspend, partnerID: PartnerID("northwind"),
      tenantID: TenantID("acme"), parameters: [:],
      preState: PreState(version: 4, digest: ContentDigest.sha256(before)),
      policy: DecisionSummary(
        engine: "embedded", engineVersion: "1", policyDigest: ContentDigest.sha256(policy),
        inputDigest: ContentDigest.sha256(policyInput), isAllowed: true, reasons: [],
        obligations: ["dual_control"]),
      requester: OperatorID("ana"), requesterKey: Self.ana.publicKey.keyID, role: .platformAdmin,
      reason: "unpaid since June", createdAt: start, expiresAt: start.advanced(bySeconds: 14_400),
      approvalsRequired: 1, strength: .sameTerminal,
      rollback: Rollback(kind: .resume, seconds: 86_400),
      displayDigest: ContentDigest.sha256(display), checkpoint: seen)
    approvalStatement = ApprovalStatement(
      decision: .approve, requestDigest: "", requestID: requestStatement.id,
      installID: Self.installID, epoch: 1, approver: OperatorID("bo"),
      key: Self.bo.publicKey.keyID, strength: .otherSession,
      displayDigest: requestStatement.displayDigest, comment: "as agreed",
      decidedAt: start.advanced(bySeconds: 60), validUntil: start.advanced(bySeconds: 1860),
      checkpoint: seen)
    executionStatement = ExecutionStatement(
      id: ExecutionID("ex-1"), installID: Self.installID, epoch: 1, act: "suspend",
      requestID: requestStatement.id, requestDigest: "", approvalDigests: [],
      executedAt: start.advanced(bySeconds: 90), actor: "ana",
      postStateDigest: ContentDigest.sha256(after), auditSequence: 5, leafHash: "",
      outcome: .executed, rollbackUntil: start.advanced(bySeconds: 86_490),
      programVersion: "1.0.0")
  }

  /// Signs everything in its order and packs it.
  func bundle(
    changing change: (inout ActionEvidence) throws -> Void = { _ in }
  ) throws -> BundleFiles {
    let request = try SignedDocument.sign(
      .request, requestStatement.bytes, as: requestStatement.requester.rawValue, with: requestKey)
    var decision = approvalStatement
    if decision.requestDigest.isEmpty { decision.requestDigest = request.digest }
    let approval = SignedDocument(
      type: .approval, payload: decision.bytes, principal: decision.approver.rawValue,
      key: approvalSSHKey ?? .ed25519(approvalKey.publicKey),
      signature: try approvalSignature ?? .plain(approvalKey.sign(.approval, decision.bytes)))
    let proof = try proof(request: request.digest)
    var done = executionStatement
    if done.requestDigest?.isEmpty == true { done.requestDigest = request.digest }
    if done.approvalDigests.isEmpty { done.approvalDigests = [approval.digest] }
    if done.leafHash.isEmpty { done.leafHash = proof.leafHash.description }
    var evidence = ActionEvidence(
      request: request, approvals: [approval],
      execution: try SignedDocument.sign(
        .execution, done.bytes, as: "install@\(Self.installID)", with: Self.install),
      policy: policy, policyInput: policyInput, display: display, before: before, after: after,
      proof: proof, history: history)
    try change(&evidence)
    return try evidence.bundle(sealedWith: sealKey)
  }

  /// A log of nine entries, of which one is this act's.
  private func proof(request digest: String) throws -> LogProof {
    let own = AuditBody(
      sequence: index, requestID: requestStatement.id.rawValue, digest: digest
    ).bytes
    let entries = (0..<9).map { $0 == index ? own : Array("{\"seq\":\($0)}".utf8) }
    let tree = MerkleTree(entries.map { MerkleHash.leaf($0) })
    let checkpoint = Checkpoint(
      origin: Checkpoint.origin(installID: Self.installID, epoch: 1), size: tree.size,
      root: tree.root())
    return LogProof(
      entry: own, index: index, path: tree.inclusionProof(of: index),
      checkpoint: try SignedCheckpoint.sign(checkpoint, with: sealKey))
  }
}

/// The entry that the store writes for an executed request, as far as a bundle looks at it.
private struct AuditBody {
  let sequence: Int
  let requestID: String
  let digest: String

  var bytes: [UInt8] {
    let value: JSONValue = [
      "seq": .integer(Int64(sequence)), "kind": "request.executed",
      "detail": ["request_id": .string(requestID), "request_sha256": .string(digest)],
    ]
    return Array(value.description.utf8)
  }
}

import Domain
import Testing

@testable import Evidence

/// Attacks on the meaning of a bundle: everything is signed by whoever can sign it, sums and seal
/// fit, and it still must not hold.
struct ActionBundleTests {
  private func failures(_ sample: SampleAction) throws -> [String] {
    BundleVerifier.verify(try sample.bundle()).checks.filter { !$0.passed }.map(\.name)
  }

  @Test func `one's own request is not approved by oneself`() throws {
    var sample = SampleAction()
    sample.approvalStatement.approver = OperatorID("ana")
    sample.approvalStatement.key = SampleAction.ana.publicKey.keyID
    sample.approvalKey = SampleAction.ana
    #expect(try failures(sample) == ["people"])
  }

  @Test func `a second operator with the same key is no second one`() throws {
    var sample = SampleAction()
    sample.approvalStatement.key = SampleAction.ana.publicKey.keyID
    sample.approvalKey = SampleAction.ana
    sample.history[2] = KeyWindow(
      principal: "bo", key: .ed25519(SampleAction.ana.publicKey), from: 0)
    #expect(try failures(sample) == ["people"])
  }

  @Test func `an approval of another request does not count`() throws {
    var sample = SampleAction()
    sample.approvalStatement.requestDigest = ContentDigest.sha256("other".utf8)
    #expect(try failures(sample) == ["binding"])
    sample = SampleAction()
    sample.approvalStatement.requestID = RequestID("rq-2")
    #expect(try failures(sample) == ["binding"])
  }

  @Test func `an approval of another text does not count`() throws {
    var sample = SampleAction()
    sample.approvalStatement.displayDigest = ContentDigest.sha256("harmless".utf8)
    #expect(try failures(sample) == ["binding"])
  }

  @Test func `an approval for another or a restored store does not count`() throws {
    var sample = SampleAction()
    sample.approvalStatement.installID = "fedcba9876543210"
    #expect(try failures(sample) == ["binding"])
    sample = SampleAction()
    sample.approvalStatement.epoch = 2
    #expect(try failures(sample) == ["binding"])
  }

  @Test func `a denial is not an approval`() throws {
    var sample = SampleAction()
    sample.approvalStatement.decision = .deny
    #expect(try failures(sample) == ["outcome"])
    sample.executionStatement.outcome = .denied
    #expect(try failures(sample).isEmpty)
    sample.approvalStatement.decision = .approve
    #expect(try failures(sample) == ["outcome"])
  }

  @Test func `an approval set of zero is too small`() throws {
    let files = try SampleAction().bundle { evidence in evidence.approvals = [] }
    let failed = BundleVerifier.verify(files).checks.filter { !$0.passed }.map(\.name)
    #expect(failed == ["binding", "outcome"])
  }

  @Test(arguments: [(-1, true), (0, false), (1, false)])
  func `the approval's last moment is too late`(offset: Int64, holds: Bool) throws {
    var sample = SampleAction()
    sample.executionStatement.executedAt = sample.approvalStatement.validUntil
      .advanced(bySeconds: offset)
    #expect(try failures(sample) == (holds ? [] : ["outcome"]))
  }

  @Test(arguments: [(-1, true), (0, false), (1, false)])
  func `the request's last moment is too late`(offset: Int64, holds: Bool) throws {
    var sample = SampleAction()
    sample.requestStatement.expiresAt = sample.executionStatement.executedAt
      .advanced(bySeconds: -offset)
    #expect(try failures(sample) == (holds ? [] : ["outcome"]))
  }

  @Test func `a weaker approval than the policy wants does not count`() throws {
    var sample = SampleAction()
    sample.requestStatement.strength = .detached
    #expect(try failures(sample) == ["outcome"])
  }

  @Test(arguments: [(6, nil), (0, 5), (0, 2)] as [(Int, Int?)])
  func `a key that was not in force does not count`(from: Int, until: Int?) throws {
    var sample = SampleAction()
    sample.history[2] = KeyWindow(
      principal: "bo", key: .ed25519(SampleAction.bo.publicKey), from: from, until: until)
    #expect(try failures(sample) == ["keys"])
    sample.history[2] = KeyWindow(
      principal: "bo", key: .ed25519(SampleAction.bo.publicKey), from: 0, until: 6)
    #expect(try failures(sample).isEmpty)
  }

  @Test func `a key of another operator does not sign for one`() throws {
    var sample = SampleAction()
    sample.approvalKey = SampleAction.key(7)
    #expect(throws: EvidenceError.self) { try sample.bundle() }
    sample.approvalKey = SampleAction.ana
    sample.history.append(
      KeyWindow(principal: "bo", key: .ed25519(SampleAction.ana.publicKey), from: 0))
    #expect(try failures(sample) == ["signatures"])
  }

  @Test func `the entry of another act proves nothing`() throws {
    var sample = SampleAction()
    sample.executionStatement.auditSequence = 4
    #expect(try failures(sample) == ["entry"])
    sample = SampleAction()
    sample.executionStatement.leafHash = String(repeating: "0", count: 64)
    #expect(try failures(sample) == ["entry"])
  }

  @Test func `what was before, after, shown and decided must be what was signed`() throws {
    var sample = SampleAction()
    sample.requestStatement.preState.digest = ContentDigest.sha256("x".utf8)
    #expect(try failures(sample) == ["state"])
    sample = SampleAction()
    sample.executionStatement.postStateDigest = ContentDigest.sha256("x".utf8)
    #expect(try failures(sample) == ["state"])
    sample = SampleAction()
    sample.requestStatement.policy.inputDigest = ContentDigest.sha256("x".utf8)
    #expect(try failures(sample) == ["policy"])
    sample = SampleAction()
    sample.requestStatement.policy.policyDigest = nil
    #expect(try failures(sample) == ["policy"])
  }

  @Test func `an act that no policy was asked about has no input`() throws {
    var sample = SampleAction()
    sample.requestStatement.policy.inputDigest = ContentDigest.sha256([])
    let files = try sample.bundle { evidence in evidence.policyInput = [] }
    #expect(BundleVerifier.verify(files).isValid)
    #expect(try Outsider.verify(files).status == 0)
  }

  @Test func `another installation cannot seal it`() throws {
    let files = try SampleAction().bundle().resealed(with: SampleAction.bo)
    let failed = BundleVerifier.verify(files).checks.filter { !$0.passed }.map(\.name)
    #expect(failed == ["seal"])
  }

  @Test func `an approval may be signed by ssh-keygen with any key`() throws {
    let folder = try ScratchFolder()
    var sample = SampleAction()
    let request = try SignedDocument.sign(
      .request, sample.requestStatement.bytes, as: "ana", with: SampleAction.ana)
    try Tool.run("ssh-keygen", ["-q", "-t", "ecdsa", "-N", "", "-f", "key"], in: folder.path)
    let line = String(decoding: try folder.read("key.pub"), as: UTF8.self)
    let key = try #require(SSHKey(line: line.prefix { $0 != "\n" }))
    sample.approvalStatement.requestDigest = request.digest
    sample.approvalStatement.key = key.keyID
    sample.approvalStatement.strength = .detached
    try folder.write("approval", sample.approvalStatement.bytes)
    try Tool.run(
      "ssh-keygen",
      ["-q", "-Y", "sign", "-n", "switchboard-approval@v1", "-f", "key", "approval"],
      in: folder.path)
    let signature = try #require(SSHSignature(armored: try folder.read("approval.sig")))
    sample.approvalSSHKey = key
    sample.approvalSignature = .ssh(signature)
    sample.history[2] = KeyWindow(principal: "bo", key: key, from: 0)
    let files = try sample.bundle()
    #expect(BundleVerifier.verify(files).isValid)
    #expect(files["approval-1.sshsig"] != nil)
    #expect(try Outsider.verify(files).status == 0)
  }
}

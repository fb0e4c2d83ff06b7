import Domain
import Testing

@testable import Evidence

/// The outsider's script finds what our own verifier finds.
struct OutsiderTests {
  private let sample = SampleAction()

  @Test func `a bundle holds for an outsider, who compares the key`() throws {
    let files = try sample.bundle()
    let trusted = SampleAction.install.publicKey.keyID.rawValue
    let holds = try Outsider.verify(files, fingerprint: trusted)
    #expect(holds.status == 0, "\(holds.output)")
    #expect(holds.output.hasSuffix("ok      the bundle holds\n"))
    let other = SampleAction.bo.publicKey.keyID.rawValue
    #expect(try Outsider.verify(files, fingerprint: other).status == 1)
  }

  @Test func `the commands in the bundle's own README work as they stand`() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/bundle"
    try BundleWriter.write(try sample.bundle(), to: path)
    let readme = String(decoding: try folder.read("bundle/README.txt"), as: UTF8.self)
    let commands = readme.replacing("\\\n", with: " ").split(separator: "\n").filter {
      ["sha256sum", "ssh-keygen", "openssl"].contains($0.split(separator: " ").first ?? "")
    }
    #expect(commands.count == 6)
    for command in commands {
      #expect(try Tool.run("sh", ["-c", String(command)], in: path).status == 0, "\(command)")
    }
  }

  /// One byte of every file; which, the seed says.
  @Test(arguments: [UInt64(1)]) func `a flipped byte of any file is noticed`(seed: UInt64) throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/bundle"
    let files = try sample.bundle()
    try BundleWriter.write(files, to: path)
    var random = SeededRandom(seed: seed)
    for file in files.paths {
      let bytes = try #require(files[file])
      let place = random.next(below: bytes.count)
      var changed = bytes
      changed[place] ^= 1 << UInt8(random.next(below: 8))
      try folder.write("bundle/\(file)", changed)
      #expect(try Outsider.verify(folder: path).status == 1, "\(file) byte \(place)")
      try folder.write("bundle/\(file)", bytes)
    }
    #expect(try Outsider.verify(folder: path).status == 0)
  }

  /// `ssh-keygen` passes over white space in a signature; the script must not.
  @Test func `a line break of the armored signature counts too`() throws {
    let files = try sample.bundle()
    let path = try #require(BundlePath("SHA256SUMS.sshsig"))
    let bytes = try #require(files[path])
    let breaks = bytes.indices.filter { bytes[$0] == 0x0A }
    for place in breaks {
      var changed = bytes
      changed[place] = 0x0B
      #expect(try Outsider.verify(try files.replacing(path, with: changed)).status == 1)
    }
  }

  @Test(arguments: [
    "touch extra", "rm state/after.json", "rm approval-1.*", "ln -s request.json extra",
    "ln -sf /dev/null state/after.json", "mkdir -p a/b; touch a/b/c", "touch .hidden",
  ]) func `files too many, too few or of another kind are noticed`(tampering: String) throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/bundle"
    try BundleWriter.write(try sample.bundle(), to: path)
    try Tool.run("sh", ["-c", tampering], in: path)
    #expect(try Outsider.verify(folder: path).status == 1)
  }

  /// Sealed by the installation itself, and still not what the documents say.
  @Test(arguments: [
    "own request", "same key", "other text", "denied", "late", "key not in force", "other state",
    "other entry", "weak",
  ]) func `what does not fit together is noticed`(attack: String) throws {
    var sample = SampleAction()
    switch attack {
    case "own request":
      sample.approvalStatement.approver = OperatorID("ana")
      sample.approvalStatement.key = SampleAction.ana.publicKey.keyID
      sample.approvalKey = SampleAction.ana
    case "same key":
      sample.approvalStatement.key = SampleAction.ana.publicKey.keyID
      sample.approvalKey = SampleAction.ana
      sample.history[2] = KeyWindow(
        principal: "bo", key: .ed25519(SampleAction.ana.publicKey), from: 0)
    case "other text": sample.approvalStatement.displayDigest = ContentDigest.sha256([1])
    case "denied": sample.approvalStatement.decision = .deny
    case "late":
      sample.executionStatement.executedAt = sample.approvalStatement.validUntil
    case "key not in force":
      sample.history[2] = KeyWindow(
        principal: "bo", key: .ed25519(SampleAction.bo.publicKey), from: 0, until: 5)
    case "other state": sample.executionStatement.postStateDigest = ContentDigest.sha256([1])
    case "weak": sample.requestStatement.strength = .detached
    default: sample.executionStatement.auditSequence = 4
    }
    let files = try sample.bundle()
    #expect(!BundleVerifier.verify(files).isValid)
    #expect(try Outsider.verify(files).status == 1)
  }

  @Test func `a billing export holds, and not with another figure`() throws {
    let files = try SampleExport().bundle()
    #expect(BundleVerifier.verify(files).isValid, "\(BundleVerifier.verify(files).checks)")
    let holds = try Outsider.verify(files)
    #expect(holds.status == 0, "\(holds.output)")
    let path = try #require(BundlePath("usage.csv"))
    let forged = try files.replacing(path, with: Array("a,2\n".utf8)).resealed()
    #expect(!BundleVerifier.verify(forged).isValid)
    #expect(try Outsider.verify(forged).status == 1)
  }
}

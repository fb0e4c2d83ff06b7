import Testing

@testable import Evidence

/// Against the real `ssh-keygen`, in both directions.
struct SSHSignatureTests {
  private let message = Array("what was agreed\n".utf8)

  private func verifies(
    _ signature: SSHSignature, by signer: AllowedSigner, in folder: ScratchFolder
  ) throws -> Bool {
    try folder.write("signature", Array(signature.armored.utf8))
    try folder.write("signers", Array((signer.line + "\n").utf8))
    let tool = try Tool.run(
      "ssh-keygen",
      [
        "-Y", "verify", "-f", "signers", "-I", signer.principal, "-n", signer.namespace.rawValue,
        "-s", "signature",
      ], in: folder.path, input: message)
    return tool.status == 0
  }

  @Test func `ssh-keygen accepts what we sign, and only for its purpose`() throws {
    let folder = try ScratchFolder()
    let key = SampleAction.install
    let signature = try SSHSignature.sign(message, in: .evidence, with: key)
    let signer = AllowedSigner(
      principal: "install@0123", namespace: .evidence, key: .ed25519(key.publicKey))
    #expect(try verifies(signature, by: signer, in: folder))
    let other = AllowedSigner(
      principal: "install@0123", namespace: .approval, key: .ed25519(key.publicKey))
    #expect(try !verifies(signature, by: other, in: folder))
    #expect(SSHSignature(armored: Array(signature.armored.utf8)) == signature)
  }

  @Test(arguments: ["ed25519", "ecdsa"], ["sha512", "sha256"])
  func `we accept what ssh-keygen signs`(kind: String, hash: String) throws {
    let folder = try ScratchFolder()
    try Tool.run("ssh-keygen", ["-q", "-t", kind, "-N", "", "-f", "key"], in: folder.path)
    try folder.write("message", message)
    try Tool.run(
      "ssh-keygen",
      [
        "-q", "-Y", "sign", "-O", "hashalg=\(hash)", "-n", "switchboard-approval@v1", "-f", "key",
        "message",
      ], in: folder.path)
    let line = String(decoding: try folder.read("key.pub"), as: UTF8.self)
    let key = try #require(SSHKey(line: line.prefix { $0 != "\n" }))
    let signature = try #require(SSHSignature(armored: try folder.read("message.sig")))
    #expect(signature.isValid(for: message, in: .approval, by: key))
    #expect(!signature.isValid(for: message, in: .evidence, by: key))
    #expect(!signature.isValid(for: message + [0], in: .approval, by: key))
    #expect(
      !signature.isValid(for: message, in: .approval, by: .ed25519(SampleAction.ana.publicKey)))
    let listed = try Tool.run("ssh-keygen", ["-lf", "key.pub"], in: folder.path)
    #expect(listed.output.contains(" \(key.keyID) "))
  }

  @Test func `a key that an agent holds signs as well`() throws {
    let folder = try ScratchFolder()
    try folder.write("message", message)
    let script = """
      ssh-keygen -q -t ed25519 -N '' -f key
      eval "$(ssh-agent -s)" > /dev/null
      ssh-add -q key
      rm key
      ssh-keygen -q -Y sign -n switchboard-approval@v1 -f key.pub message
      ssh-agent -k > /dev/null
      """
    #expect(try Tool.run("sh", ["-c", script], in: folder.path).status == 0)
    let line = String(decoding: try folder.read("key.pub"), as: UTF8.self)
    let key = try #require(SSHKey(line: line.prefix { $0 != "\n" }))
    let signature = try #require(SSHSignature(armored: try folder.read("message.sig")))
    #expect(signature.isValid(for: message, in: .approval, by: key))
  }

  /// There is no security key in a test; what it would sign is put together by hand, as
  /// PROTOCOL.u2f says.
  @Test(arguments: [(UInt8(1), true), (5, true), (0, false), (4, false)])
  func `a security key counts only if somebody has touched it`(flags: UInt8, counts: Bool) throws {
    let secret = SampleAction.ana
    let key = SSHKey.securityKey(secret.publicKey, application: "ssh:")
    #expect(SSHKey(line: key.line) == key)
    let plain = try SSHSignature.sign(message, in: .approval, with: secret)
    var wrapped = SSHWriter()
    wrapped.raw(SSHSignature.magic)
    wrapped.string("switchboard-approval@v1")
    wrapped.string("")
    wrapped.string("sha512")
    wrapped.string(SSHSignature.digest(message, .sha512))
    let signed =
      Digest256.sha256(of: Array("ssh:".utf8)).bytes + [flags, 0, 0, 0, 7]
      + Digest256.sha256(of: wrapped.bytes).bytes
    var inner = SSHWriter()
    inner.string("sk-ssh-ed25519@openssh.com")
    inner.string(try secret.signature(for: signed))
    inner.raw([flags, 0, 0, 0, 7])
    let signature = SSHSignature(
      key: key, namespace: plain.namespace, hash: .sha512, signature: inner.bytes)
    #expect(signature.isValid(for: message, in: .approval, by: key) == counts)
    #expect(SSHSignature(armored: Array(signature.armored.utf8)) == signature)
  }

  @Test func `every flipped byte of a signature's text is refused`() throws {
    let key = SSHKey.ed25519(SampleAction.install.publicKey)
    let armored = Array(
      try SSHSignature.sign(message, in: .evidence, with: SampleAction.install).armored.utf8)
    for place in armored.indices {
      for bit in [UInt8(1), 0x20, 0x80] {
        var flipped = armored
        flipped[place] ^= bit
        let read = SSHSignature(armored: flipped)
        #expect(read?.isValid(for: message, in: .evidence, by: key) != true, "byte \(place)")
      }
    }
  }

  @Test func `other keys, and bytes past the end of one, are refused`() throws {
    let folder = try ScratchFolder()
    try Tool.run("ssh-keygen", ["-q", "-t", "rsa", "-N", "", "-f", "key"], in: folder.path)
    let line = String(decoding: try folder.read("key.pub"), as: UTF8.self)
    #expect(SSHKey(line: line) == nil)
    let key = SSHKey.ed25519(SampleAction.ana.publicKey)
    #expect(SSHKey(blob: key.blob) == key)
    #expect(SSHKey(blob: key.blob + [0]) == nil)
    #expect(SSHKey(blob: Array(key.blob.dropLast())) == nil)
  }
}

import Domain
import Testing

@testable import Evidence

struct KeyTests {
  private let key = SampleAction.ana

  @Test func `a signature is that of RFC 8032's second example`() throws {
    let seed = try #require(
      Hexadecimal.decode("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    let key = try SigningKey(seed: seed)
    #expect(
      Hexadecimal.encode(key.publicKey.rawRepresentation)
        == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    let signature = try key.signature(for: [0x72])
    #expect(key.publicKey.isValid(signature, for: [0x72]))
    #expect(!key.publicKey.isValid(signature, for: [0x73]))
    #expect(!key.publicKey.isValid(signature.dropLast(), for: [0x72]))
    #expect(!SampleAction.bo.publicKey.isValid(signature, for: [0x72]))
  }

  @Test func `the text forms are read back, and nothing beside them`() throws {
    let publicKey = key.publicKey
    #expect(PublicKey(pem: publicKey.pem) == publicKey)
    #expect(PublicKey(pem: publicKey.pem + "\n") == nil)
    #expect(PublicKey(pem: publicKey.pem.replacing("PUBLIC", with: "PRIVATE")) == nil)
    #expect(SSHKey(line: publicKey.sshLine) == .ed25519(publicKey))
    #expect(SSHKey(line: publicKey.sshLine + " ana@laptop") == .ed25519(publicKey))
    #expect(SSHKey(line: publicKey.sshLine.replacing("ssh-ed25519", with: "ssh-rsa")) == nil)
    #expect(SSHKey(line: "ssh-ed25519") == nil)
  }

  @Test func `openssl and ssh-keygen read the key and name it alike`() throws {
    let folder = try ScratchFolder()
    try folder.write("key.pem", Array(key.publicKey.pem.utf8))
    try folder.write("key.pub", Array((key.publicKey.sshLine + "\n").utf8))
    let openssl = try Tool.run(
      "openssl", ["pkey", "-pubin", "-in", "key.pem", "-noout", "-text"], in: folder.path)
    #expect(openssl.output.contains("ED25519 Public-Key"))
    let keygen = try Tool.run("ssh-keygen", ["-lf", "key.pub"], in: folder.path)
    #expect(keygen.output.contains(" \(key.publicKey.keyID) "))
  }

  @Test func `openssl accepts the signature over the pre-authentication encoding`() throws {
    let folder = try ScratchFolder()
    let payload = Array(#"{"a":1}"#.utf8)
    try folder.write("key.pem", Array(key.publicKey.pem.utf8))
    try folder.write("pae", PreAuthentication.encode(type: .request, payload: payload))
    try folder.write("sig", try key.sign(.request, payload))
    let arguments = [
      "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", "key.pem", "-in", "pae", "-sigfile",
      "sig",
    ]
    #expect(try Tool.run("openssl", arguments, in: folder.path).status == 0)
    try folder.write("pae", PreAuthentication.encode(type: .approval, payload: payload))
    #expect(try Tool.run("openssl", arguments, in: folder.path).status != 0)
  }

  /// With such a key the signature (R = B, S = 1) or the like is valid for any message.
  @Test(arguments: [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  ]) func `a key under which anybody can sign is no key`(text: String) throws {
    #expect(PublicKey(rawRepresentation: try #require(Hexadecimal.decode(text))) == nil)
  }

  @Test func `the install key is made once, private, and read back`() throws {
    let folder = try ScratchFolder()
    let file = InstallKeyFile(folder: folder.path)
    #expect(try file.keyIfPresent()?.publicKey == nil)
    let made = try file.make { [UInt8](repeating: 9, count: $0) }
    #expect(try file.keyIfPresent()?.publicKey == made.publicKey)
    #expect(throws: KeyringError.self) { try file.make { [UInt8](repeating: 8, count: $0) } }
    #expect(try Tool.run("stat", ["-c", "%a", file.path]).output == "600\n")
    try Tool.run("chmod", ["644", file.path])
    #expect(throws: KeyringError.self) { try file.keyIfPresent() }
    try Tool.run("chmod", ["600", file.path])
    try Tool.run("mv", [file.path, "\(file.path).real"])
    try Tool.run("ln", ["-s", "\(file.path).real", file.path])
    #expect(throws: KeyringError.self) { try file.keyIfPresent() }
    try Tool.run("rm", [file.path])
    try folder.write("install.key", Array("switchboard-install-key 1\nseed 00\n".utf8))
    try Tool.run("chmod", ["600", file.path])
    #expect(throws: KeyringError.self) { try file.keyIfPresent() }
  }

  @Test func `another install key lies beside the first, and each is found by its public half`()
    throws
  {
    let folder = try ScratchFolder()
    let file = InstallKeyFile(folder: folder.path)
    let first = try file.make { [UInt8](repeating: 9, count: $0) }
    let second = try file.makeAnother { [UInt8](repeating: 8, count: $0) }
    #expect(second.path != file.path)
    #expect(try Tool.run("stat", ["-c", "%a", second.path]).output == "600\n")
    #expect(try file.key(of: first.publicKey)?.publicKey == first.publicKey)
    #expect(try file.key(of: second.key.publicKey)?.publicKey == second.key.publicKey)
    #expect(try file.key(of: SampleAction.ana.publicKey) == nil)
    #expect(throws: KeyringError.self) {
      try file.makeAnother { [UInt8](repeating: 8, count: $0) }
    }
    try Tool.run("rm", [file.path])
    #expect(try file.key(of: first.publicKey) == nil)
    #expect(try file.key(of: second.key.publicKey)?.publicKey == second.key.publicKey)
  }
}

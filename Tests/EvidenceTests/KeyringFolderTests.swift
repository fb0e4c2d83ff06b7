import Domain
import Testing

@testable import Evidence

struct KeyringFolderTests {
  private static let weak = KeyDerivation(rounds: 1 << 4, blockSize: 8, parallelism: 1)
  private let ana = OperatorID("ana")

  private func keyring(_ number: UInt8) throws -> Keyring {
    let secret = try #require(Passphrase(firstLineOf: "correct horse battery".utf8))
    return try Keyring.make(for: ana, passphrase: secret, derivation: Self.weak) {
      [UInt8](repeating: number, count: $0)
    }
  }

  private func checkpoint(_ size: Int) throws -> SignedCheckpoint {
    try SignedCheckpoint.sign(
      Checkpoint(origin: "switchboard/0123/1", size: size, root: MerkleHash.empty),
      with: SampleAction.install)
  }

  @Test func `a keyring remembers the newest checkpoint, stays private and keeps its key`() throws {
    let scratch = try ScratchFolder()
    let folder = KeyringFolder(path: scratch.path)
    let made = try keyring(1)
    try folder.write(made)
    #expect(try folder.keyring(of: ana).lastSeen == nil)
    try folder.remember(try checkpoint(7), for: ana)
    try folder.remember(try checkpoint(9), for: ana)
    let read = try folder.keyring(of: ana)
    #expect(read.lastSeen?.checkpoint.size == 9)
    #expect(read.sealed == made.sealed)
    #expect(try Tool.run("stat", ["-c", "%a", folder.file(of: ana)]).output == "600\n")
    #expect(try Tool.run("ls", [scratch.path]).output == "ana.keyring\n")
  }

  @Test func `what an operator remembers never goes back`() throws {
    let scratch = try ScratchFolder()
    let folder = KeyringFolder(path: scratch.path)
    try folder.write(try keyring(1))
    try folder.remember(try checkpoint(9), for: ana)
    func refuses(_ origin: String, _ size: Int, _ root: Digest256) throws -> Bool {
      let signed = try SignedCheckpoint.sign(
        Checkpoint(origin: origin, size: size, root: root), with: SampleAction.install)
      do {
        try folder.remember(signed, for: ana)
        return false
      } catch is KeyringError {
        return true
      }
    }
    let other = MerkleHash.leaf([1])
    #expect(try refuses("switchboard/0123/1", 8, MerkleHash.empty))
    #expect(try refuses("switchboard/0123/1", 9, other))
    #expect(try refuses("switchboard/4567/1", 10, other))
    #expect(try folder.keyring(of: ana).lastSeen == checkpoint(9))
    #expect(try !refuses("switchboard/0123/1", 9, MerkleHash.empty))
    #expect(try !refuses("switchboard/0123/2", 5, other))
    #expect(try refuses("switchboard/0123/1", 10, other))
  }

  @Test func `a version 1 keyring is read, and becomes version 2 when it has seen something`()
    throws
  {
    let scratch = try ScratchFolder()
    let folder = KeyringFolder(path: scratch.path)
    let made = try keyring(1)
    let first = made.text.replacing("keyring 2", with: "keyring 1").replacing(
      "seen nothing\n", with: "")
    try scratch.write("ana.keyring", Array(first.utf8))
    try Tool.run("chmod", ["600", folder.file(of: ana)])
    #expect(try folder.keyring(of: ana) == made)
    try folder.remember(try checkpoint(3), for: ana)
    #expect(try folder.keyring(of: ana).text.hasPrefix("switchboard-keyring 2\n"))
  }

  @Test func `a rotated key stands beside the former one, and is found by its public half`() throws
  {
    let scratch = try ScratchFolder()
    let folder = KeyringFolder(path: scratch.path)
    let (old, new) = (try keyring(1), try keyring(2))
    try folder.write(old)
    try folder.append(new)
    #expect(try folder.keyrings(of: ana) == [old, new])
    #expect(try folder.keyring(of: ana) == new)
    let former = try #require(PublicKey(rawRepresentation: old.publicKey))
    #expect(try folder.keyring(of: ana, publicKey: former) == old)
    #expect(throws: KeyringError.self) {
      try folder.keyring(of: ana, publicKey: SampleAction.key(9).publicKey)
    }
    #expect(throws: KeyringError.self) { try folder.write(new, generation: 2) }
    try folder.remember(try checkpoint(4), for: ana)
    #expect(try folder.keyrings(of: ana).map(\.lastSeen?.checkpoint.size) == [4, 4])
  }

  @Test(arguments: [
    "chmod 644 ana.keyring", "chmod 660 ana.keyring", "mv ana.keyring x; ln -s x ana.keyring",
    "rm ana.keyring; mkfifo -m 600 ana.keyring", "rm ana.keyring; mkdir -m 700 ana.keyring",
    "head -c 100000 /dev/zero >> ana.keyring", "sed -i 's/operator ana/operator bo/' ana.keyring",
    "sed -i 's/salt ../salt /' ana.keyring", "sed -i 's/seen nothing/seen 00/' ana.keyring",
    "echo more >> ana.keyring", ": > ana.keyring", "sed -i 's/keyring 2/keyring 3/' ana.keyring",
  ]) func `a keyring that was tampered with is refused`(tampering: String) throws {
    let scratch = try ScratchFolder()
    let folder = KeyringFolder(path: scratch.path)
    try folder.write(try keyring(1))
    try Tool.run("sh", ["-c", tampering], in: scratch.path)
    #expect(throws: KeyringError.self) { try folder.keyring(of: ana) }
  }
}

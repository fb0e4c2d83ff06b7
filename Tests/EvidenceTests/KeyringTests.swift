import Crypto
import Domain
import Glibc
import Testing

@testable import Evidence

struct KeyringTests {
  /// Cheap, so that the tests are quick; `unlock` refuses it, which is a test of its own.
  private static let weak = KeyDerivation(rounds: 1 << 4, blockSize: 8, parallelism: 1)

  private func passphrase(_ text: String) throws -> Passphrase {
    try #require(Passphrase(firstLineOf: text.utf8))
  }

  private func counting() -> (Int) -> [UInt8] {
    var next: UInt8 = 0
    return { count in
      (0..<count).map { _ in
        next &+= 1
        return next
      }
    }
  }

  @Test func `the right passphrase opens the key and the text of the file keeps it`() throws {
    let secret = try passphrase("correct horse battery staple\n")
    let made = try Keyring.make(for: OperatorID("ana"), passphrase: secret, random: counting())
    let read = try Keyring(text: made.text, file: "ana.keyring")
    #expect(read == made)
    #expect(Array(try read.unlock(with: secret).publicKey.rawRepresentation) == made.publicKey)
    #expect(throws: KeyringError.wrongPassphrase(OperatorID("ana"))) {
      try read.unlock(with: passphrase("correct horse battery stable"))
    }
  }

  @Test func `a weakened derivation is refused before the passphrase is tried`() throws {
    let secret = try passphrase("correct horse battery staple")
    let keyring = try Keyring.make(
      for: OperatorID("ana"), passphrase: secret, derivation: Self.weak, random: counting())
    #expect(throws: KeyringError.weakened(OperatorID("ana"))) { try keyring.unlock(with: secret) }
  }

  @Test func `a passphrase shorter than eight bytes is no passphrase`() {
    #expect(Passphrase(firstLineOf: "seven77\nmore lines do not count".utf8) == nil)
  }

  @Test func `files that others may read or that are links are refused`() throws {
    var template = Array("/tmp/switchboard-keys-XXXXXX".utf8CString)
    let folder = try #require(unsafe mkdtemp(&template).map { unsafe String(cString: $0) })
    let keys = KeyringFolder(path: folder)
    let secret = try passphrase("correct horse battery staple")
    let keyring = try Keyring.make(
      for: OperatorID("ana"), passphrase: secret, derivation: Self.weak, random: counting())
    try keys.write(keyring)
    #expect(try keys.keyring(of: OperatorID("ana")) == keyring)
    #expect(throws: KeyringError.self) { try keys.write(keyring) }
    unsafe chmod(keys.file(of: OperatorID("ana")), 0o644)
    #expect(throws: KeyringError.self) { try keys.keyring(of: OperatorID("ana")) }
    unsafe symlink(keys.file(of: OperatorID("ana")), keys.file(of: OperatorID("bo")))
    #expect(throws: KeyringError.self) { try keys.keyring(of: OperatorID("bo")) }
  }
}

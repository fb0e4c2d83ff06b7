import Crypto
import CryptoExtras

/// The cost of turning a passphrase into a key: scrypt's N, r and p.
package struct KeyDerivation: Equatable, Sendable, CustomStringConvertible {
  package let rounds: Int
  package let blockSize: Int
  package let parallelism: Int

  package init(rounds: Int, blockSize: Int, parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// About half a second and 128 MiB.
  package static let standard = KeyDerivation(rounds: 1 << 17, blockSize: 8, parallelism: 1)

  package var isStrongEnough: Bool {
    rounds >= Self.standard.rounds && blockSize >= Self.standard.blockSize && parallelism >= 1
  }

  package var description: String { "scrypt N=\(rounds) r=\(blockSize) p=\(parallelism)" }

  func key(from passphrase: Passphrase, salt: [UInt8]) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: passphrase.bytes, salt: salt, outputByteCount: 32, rounds: rounds,
      blockSize: blockSize, parallelism: parallelism, maxMemory: 256 << 20)
  }
}

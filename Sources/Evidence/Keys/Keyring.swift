import Crypto
package import Domain

/// An operator's private signing key as it lies on disk: wrapped under a passphrase.
///
/// The wrapping key comes from scrypt (https://www.rfc-editor.org/rfc/rfc7914); the seed is sealed
/// with AES-256-GCM, and operator and parameters are authenticated with it, so that a keyring can
/// neither be renamed nor weakened.
package struct Keyring: Equatable, Sendable {
  package let operatorID: OperatorID
  package let derivation: KeyDerivation
  package let salt: [UInt8]
  /// Nonce, ciphertext and tag.
  package let sealed: [UInt8]
  /// The raw Ed25519 public key, 32 bytes.
  package let publicKey: [UInt8]
  /// The newest checkpoint of the audit log that the operator has seen: every operator is a witness.
  package let lastSeen: SignedCheckpoint?

  package init(
    operatorID: OperatorID, derivation: KeyDerivation, salt: [UInt8], sealed: [UInt8],
    publicKey: [UInt8], lastSeen: SignedCheckpoint? = nil
  ) {
    self.operatorID = operatorID
    self.derivation = derivation
    self.salt = salt
    self.sealed = sealed
    self.publicKey = publicKey
    self.lastSeen = lastSeen
  }

  /// The same keyring, with another checkpoint remembered.
  package func seeing(_ checkpoint: SignedCheckpoint) -> Keyring {
    Keyring(
      operatorID: operatorID, derivation: derivation, salt: salt, sealed: sealed,
      publicKey: publicKey, lastSeen: checkpoint)
  }

  /// Makes a key for an operator and wraps it.
  ///
  /// - Parameter random: `count` unpredictable bytes; a parameter so that tests can repeat a run.
  package static func make(
    for operatorID: OperatorID, passphrase: Passphrase, derivation: KeyDerivation = .standard,
    random: (_ count: Int) -> [UInt8]
  ) throws -> Keyring {
    let key = try SigningKey(seed: random(32))
    let salt = random(32)
    let wrapping = try derivation.key(from: passphrase, salt: salt)
    let publicKey = key.publicKey.rawRepresentation
    let box = try AES.GCM.seal(
      key.seed, using: wrapping, nonce: AES.GCM.Nonce(data: random(12)),
      authenticating: associated(operatorID, derivation, salt, publicKey))
    guard let sealed = box.combined else { throw KeyringError.damaged(operatorID) }
    return Keyring(
      operatorID: operatorID, derivation: derivation, salt: salt, sealed: Array(sealed),
      publicKey: publicKey)
  }

  /// The signing key, or an error that does not tell a wrong passphrase from a changed file.
  package func unlock(with passphrase: Passphrase) throws -> SigningKey {
    guard derivation.isStrongEnough else { throw KeyringError.weakened(operatorID) }
    let wrapping = try derivation.key(from: passphrase, salt: salt)
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let seed = try? AES.GCM.open(
        box, using: wrapping,
        authenticating: Self.associated(operatorID, derivation, salt, publicKey)),
      let key = try? SigningKey(seed: seed), key.publicKey.rawRepresentation == publicKey
    else { throw KeyringError.wrongPassphrase(operatorID) }
    return key
  }

  private static func associated(
    _ operatorID: OperatorID, _ derivation: KeyDerivation, _ salt: [UInt8], _ publicKey: [UInt8]
  ) -> [UInt8] {
    Array("switchboard-keyring@v1\n\(operatorID)\n\(derivation)\n".utf8) + salt + publicKey
  }
}

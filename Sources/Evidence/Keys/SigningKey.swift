import Crypto

/// An Ed25519 key that signs. It lives in memory only, has no description and is never printed.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey
  package let publicKey: PublicKey

  /// From a seed of 32 unpredictable bytes.
  package init(seed: some Collection<UInt8>) throws {
    key = try Curve25519.Signing.PrivateKey(rawRepresentation: Array(seed))
    guard let publicKey = PublicKey(rawRepresentation: Array(key.publicKey.rawRepresentation))
    else { throw CryptoKitError.invalidParameter }
    self.publicKey = publicKey
  }

  /// The bytes from which the key can be made again.
  var seed: [UInt8] { Array(key.rawRepresentation) }

  /// 64 bytes: the signature over exactly these bytes.
  package func signature(for bytes: [UInt8]) throws -> [UInt8] {
    Array(try key.signature(for: bytes))
  }

  /// A signature over a payload together with its type.
  package func sign(_ type: PayloadType, _ payload: [UInt8]) throws -> [UInt8] {
    try signature(for: PreAuthentication.encode(type: type, payload: payload))
  }
}

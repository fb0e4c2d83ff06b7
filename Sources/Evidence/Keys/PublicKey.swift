import Crypto
package import Domain

/// The name of a key: `SHA256:…`, as `ssh-keygen -l` prints it, so that people can compare it.
package typealias KeyID = SigningKeyID

/// An Ed25519 key with which signatures are checked (https://www.rfc-editor.org/rfc/rfc8032).
package struct PublicKey: Hashable, Sendable {
  /// 32 bytes.
  package let rawRepresentation: [UInt8]

  /// `nil` unless there are 32 bytes, and for the few keys that make anybody's signature valid.
  package init?(rawRepresentation: some Collection<UInt8>) {
    guard rawRepresentation.count == 32 else { return nil }
    self.rawRepresentation = Array(rawRepresentation)
    guard !SmallOrderPoints.contain(self.rawRepresentation) else { return nil }
  }

  package var keyID: KeyID { SSHKey.ed25519(self).keyID }

  /// Whether this key signed exactly these bytes.
  package func isValid(_ signature: some Collection<UInt8>, for bytes: [UInt8]) -> Bool {
    guard signature.count == 64,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: rawRepresentation)
    else { return false }
    return key.isValidSignature(Array(signature), for: bytes)
  }
}

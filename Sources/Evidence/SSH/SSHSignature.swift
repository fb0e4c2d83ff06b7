import Crypto

/// A signature in the form of `ssh-keygen -Y sign`
/// (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig).
package struct SSHSignature: Equatable, Sendable {
  /// The key that is said to have signed; whoever checks says which key it must be.
  package let key: SSHKey
  package let namespace: String
  let hash: Hash
  /// The inner signature: algorithm, bytes, and what a security key adds.
  let signature: [UInt8]

  /// How the message was made short before it was signed.
  enum Hash: String, Sendable {
    case sha512, sha256
  }

  /// Signs a message; `ssh-keygen -Y verify` accepts the armored text.
  package static func sign(
    _ message: [UInt8], in namespace: SSHNamespace, with key: SigningKey
  ) throws -> SSHSignature {
    let signed = signedBytes(message, namespace: namespace.rawValue, hash: .sha512)
    var inner = SSHWriter()
    inner.string("ssh-ed25519")
    inner.string(try key.signature(for: signed))
    return SSHSignature(
      key: .ed25519(key.publicKey), namespace: namespace.rawValue, hash: .sha512,
      signature: inner.bytes)
  }

  /// Whether `expected` signed exactly this message for this purpose.
  package func isValid(
    for message: [UInt8], in namespace: SSHNamespace, by expected: SSHKey
  ) -> Bool {
    guard key == expected, self.namespace == namespace.rawValue else { return false }
    let signed = Self.signedBytes(message, namespace: self.namespace, hash: hash)
    var reader = SSHReader(signature)
    guard let algorithm = reader.text(), algorithm == key.algorithm, let bytes = reader.string()
    else { return false }
    switch key {
    case .ed25519(let key):
      return reader.isAtEnd && key.isValid(bytes, for: signed)
    case .ecdsaP256(let point):
      return reader.isAtEnd && P256Signature.isValid(bytes, by: point, for: signed)
    case .securityKey(let key, let application):
      guard let added = reader.raw(5), reader.isAtEnd else { return false }
      return SecurityKeySignature(flags: added[0], counter: Array(added[1...]), bytes: bytes)
        .isValid(by: key, application: application, for: signed)
    }
  }

  static let magic = Array("SSHSIG".utf8)

  private static func signedBytes(
    _ message: [UInt8], namespace: String, hash: Hash
  ) -> [UInt8] {
    var writer = SSHWriter()
    writer.raw(magic)
    writer.string(namespace)
    writer.string("")
    writer.string(hash.rawValue)
    writer.string(digest(message, hash))
    return writer.bytes
  }

  static func digest(_ message: [UInt8], _ hash: Hash) -> [UInt8] {
    switch hash {
    case .sha512: Array(SHA512.hash(data: message))
    case .sha256: Array(SHA256.hash(data: message))
    }
  }
}

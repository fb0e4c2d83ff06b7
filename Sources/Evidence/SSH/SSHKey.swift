import Domain

/// A public key of OpenSSH, of the kinds that may sign evidence.
package enum SSHKey: Hashable, Sendable {
  case ed25519(PublicKey)
  /// ECDSA on NIST P-256; the uncompressed point, 65 bytes.
  case ecdsaP256(point: [UInt8])
  /// Ed25519 in a security key (FIDO), which signs for an application, by default `ssh:`.
  case securityKey(PublicKey, application: String)

  /// The name of the algorithm, first word of a public key line.
  package var algorithm: String {
    switch self {
    case .ed25519: "ssh-ed25519"
    case .ecdsaP256: "ecdsa-sha2-nistp256"
    case .securityKey: "sk-ssh-ed25519@openssh.com"
    }
  }

  /// The wire form (https://www.rfc-editor.org/rfc/rfc8709#section-4).
  package var blob: [UInt8] {
    var writer = SSHWriter()
    writer.string(algorithm)
    switch self {
    case .ed25519(let key): writer.string(key.rawRepresentation)
    case .ecdsaP256(let point):
      writer.string("nistp256")
      writer.string(point)
    case .securityKey(let key, let application):
      writer.string(key.rawRepresentation)
      writer.string(application)
    }
    return writer.bytes
  }

  /// The fingerprint, as `ssh-keygen -l` prints it.
  package var keyID: KeyID {
    let digest = Base64.encode(Digest256.sha256(of: blob).bytes)
    return KeyID("SHA256:" + digest.prefix { $0 != "=" })
  }

  /// `ssh-ed25519 AAAA…`
  package var line: String { "\(algorithm) \(Base64.encode(blob))" }

  /// The key as a plain Ed25519 key, the only kind that `openssl` can check a `.sig` with.
  package var plainKey: PublicKey? {
    guard case .ed25519(let key) = self else { return nil }
    return key
  }
}

/// A payload that somebody signed, as it stands in a store or a bundle: exact bytes, their type, who
/// is said to have signed, and the signature.
package struct SignedDocument: Equatable, Sendable {
  package let type: PayloadType
  package let payload: [UInt8]
  /// An operator's name, or `install@ID`.
  package let principal: String
  package let key: SSHKey
  package let signature: Signature

  package enum Signature: Equatable, Sendable {
    /// 64 bytes of Ed25519 over the pre-authentication encoding.
    case plain([UInt8])
    /// Made by `ssh-keygen -Y sign` over the payload itself; its namespace stands for the type.
    case ssh(SSHSignature)
  }

  package init(
    type: PayloadType, payload: [UInt8], principal: String, key: SSHKey, signature: Signature
  ) {
    self.type = type
    self.payload = payload
    self.principal = principal
    self.key = key
    self.signature = signature
  }

  package static func sign(
    _ type: PayloadType, _ payload: [UInt8], as principal: String, with key: SigningKey
  ) throws -> SignedDocument {
    SignedDocument(
      type: type, payload: payload, principal: principal, key: .ed25519(key.publicKey),
      signature: .plain(try key.sign(type, payload)))
  }

  /// The bytes that a plain signature is over.
  package var signedBytes: [UInt8] { PreAuthentication.encode(type: type, payload: payload) }

  /// SHA-256 of the payload, by which other documents refer to it.
  package var digest: String { ContentDigest.sha256(payload) }

  /// Whether `key` signed this payload as this type. SSH signatures count for approvals alone.
  package var isValid: Bool {
    switch signature {
    case .plain(let bytes): key.plainKey?.isValid(bytes, for: signedBytes) ?? false
    case .ssh(let signature):
      type == .approval && signature.isValid(for: payload, in: .approval, by: key)
    }
  }
}

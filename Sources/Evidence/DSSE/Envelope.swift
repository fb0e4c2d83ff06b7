import Domain

/// A DSSE envelope (https://github.com/secure-systems-lab/dsse/blob/master/envelope.md): a payload,
/// its type, and the signatures over both.
package struct Envelope: Equatable, Sendable {
  package let type: PayloadType
  package let payload: [UInt8]
  package let signatures: [Signature]

  package struct Signature: Equatable, Sendable {
    /// A hint only: which key must have signed is known to whoever checks.
    package let keyID: KeyID
    package let bytes: [UInt8]
  }

  package init(type: PayloadType, payload: [UInt8], signatures: [Signature]) {
    self.type = type
    self.payload = payload
    self.signatures = signatures
  }

  package static func sign(
    _ type: PayloadType, _ payload: [UInt8], with key: SigningKey
  ) throws -> Envelope {
    Envelope(
      type: type, payload: payload,
      signatures: [
        Signature(keyID: key.publicKey.keyID, bytes: try key.sign(type, payload))
      ])
  }

  /// The payload if `key` signed it as `type`, and nothing else: what is parsed later is the
  /// buffer that was verified.
  package func payload(verifiedBy key: PublicKey, as type: PayloadType) throws -> [UInt8] {
    let signed = PreAuthentication.encode(type: self.type, payload: payload)
    guard self.type == type, signatures.contains(where: { key.isValid($0.bytes, for: signed) })
    else { throw EvidenceError("the envelope", "\(key.keyID) did not sign it as \(type.rawValue)") }
    return payload
  }
}

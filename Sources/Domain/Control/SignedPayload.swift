/// A statement's exact bytes with the signature over them.
package struct SignedPayload: Equatable, Sendable {
  /// What the signature was made with, which decides how it is checked.
  package enum Form: String, Sendable {
    /// 64 bytes of Ed25519 over DSSE's pre-authentication encoding.
    case dsse
    /// An armoured SSH signature over the payload, as `ssh-keygen -Y sign` makes it.
    case ssh
  }

  package var payload: [UInt8]
  package var signature: [UInt8]
  package var form: Form

  package init(payload: [UInt8], signature: [UInt8], form: Form = .dsse) {
    self.payload = payload
    self.signature = signature
    self.form = form
  }
}

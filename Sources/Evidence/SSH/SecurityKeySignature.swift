/// What a security key (FIDO) signs
/// (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.u2f).
struct SecurityKeySignature {
  let flags: UInt8
  /// Four bytes, big endian.
  let counter: [UInt8]
  let bytes: [UInt8]

  /// Somebody must have touched the key.
  private var wasTouched: Bool { flags & 1 == 1 }

  func isValid(by key: PublicKey, application: String, for message: [UInt8]) -> Bool {
    let signed =
      Digest256.sha256(of: Array(application.utf8)).bytes + [flags] + counter
      + Digest256.sha256(of: message).bytes
    return wasTouched && key.isValid(bytes, for: signed)
  }
}

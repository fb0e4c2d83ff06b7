extension PublicKey {
  /// What comes before the 32 bytes in a SubjectPublicKeyInfo
  /// (https://www.rfc-editor.org/rfc/rfc8410#section-4).
  private static let prefix: [UInt8] = [
    0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]
  private static let header = "-----BEGIN PUBLIC KEY-----\n"
  private static let footer = "\n-----END PUBLIC KEY-----\n"

  /// The key as `openssl pkeyutl -pubin` reads it.
  package var pem: String {
    Self.header + Base64.encode(Self.prefix + rawRepresentation) + Self.footer
  }

  /// Reads exactly what `pem` writes.
  package init?(pem: some StringProtocol) {
    guard pem.hasPrefix(Self.header), pem.hasSuffix(Self.footer),
      let bytes = Base64.decode(
        pem.dropFirst(Self.header.count).dropLast(Self.footer.count)),
      bytes.starts(with: Self.prefix)
    else { return nil }
    self.init(rawRepresentation: bytes.dropFirst(Self.prefix.count))
  }

  /// `ssh-ed25519 AAAA…`, a line of `authorized_keys` without a comment.
  package var sshLine: String { SSHKey.ed25519(self).line }
}

extension SSHKey {
  /// Reads the wire form; every other kind of key, and bytes past its end, are refused.
  package init?(blob: [UInt8]) {
    var reader = SSHReader(blob)
    guard let algorithm = reader.text(), let body = reader.string() else { return nil }
    let key: SSHKey?
    switch algorithm {
    case "ssh-ed25519":
      key = PublicKey(rawRepresentation: body).map { .ed25519($0) }
    case "ecdsa-sha2-nistp256":
      guard body == Array("nistp256".utf8), let point = reader.string(),
        P256Signature.isPoint(point)
      else { return nil }
      key = .ecdsaP256(point: point)
    case "sk-ssh-ed25519@openssh.com":
      guard let application = reader.text() else { return nil }
      key = PublicKey(rawRepresentation: body).map {
        .securityKey($0, application: application)
      }
    default: return nil
    }
    guard let key, reader.isAtEnd else { return nil }
    self = key
  }

  /// Reads a public key line with or without a comment, as in a `.pub` file.
  package init?(line: some StringProtocol) {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, let blob = Base64.decode(words[1]), let key = SSHKey(blob: blob),
      key.algorithm == words[0]
    else { return nil }
    self = key
  }
}

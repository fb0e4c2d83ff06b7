package import Domain

extension SignedDocument {
  /// A payload as the store keeps it, with the key that the store says it was signed with; `nil` if
  /// signature or key are not in form.
  package init?(
    _ signed: SignedPayload, _ kind: SignedStatement.Kind, by signer: SignerKey, installID: String
  ) {
    guard let type = PayloadType(rawValue: kind.payloadType), let key = SSHKey(line: signer.line)
    else { return nil }
    let signature: Signature
    switch signed.form {
    case .dsse: signature = .plain(signed.signature)
    case .ssh:
      guard let parsed = SSHSignature(armored: signed.signature) else { return nil }
      signature = .ssh(parsed)
    }
    self.init(
      type: type, payload: signed.payload, principal: signer.principal(installID: installID),
      key: key, signature: signature)
  }
}

extension KeyWindow {
  /// A key as the store keeps it; `nil` if its line is not in form.
  package init?(_ signer: SignerKey, installID: String) {
    guard let key = SSHKey(line: signer.line) else { return nil }
    self.init(
      principal: signer.principal(installID: installID), key: key, from: Int(signer.validFrom),
      until: signer.validUntil.map(Int.init))
  }
}

extension SignerKey {
  fileprivate func principal(installID: String) -> String {
    operatorID?.rawValue ?? "install@\(installID)"
  }
}

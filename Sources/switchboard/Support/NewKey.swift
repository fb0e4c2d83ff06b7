import Domain
import DualControl
import Evidence
import Store

/// The key that a request asks to be entered for an operator: made here, or brought along.
struct NewKey {
  let place: Workplace
  let name: OperatorID
  let passphraseFile: String?
  let publicKeyFile: String?

  /// Files the request. A key that was made for one that is refused is taken away again.
  func file(
    _ action: PrivilegedAction, _ parameters: [String: String], reason: String
  ) throws {
    let actions = try place.actions()
    let signer = try place.signer()
    let (key, made) = try key()
    var parameters = parameters
    parameters["key_id"] = key.keyID.rawValue
    parameters["key_line"] = key.line
    do {
      try place.settle(
        try actions.file(
          ActionDraft(action, parameters: parameters, reason: reason), by: signer, at: place.now))
    } catch {
      if let made { try? Folder.removeFile(made) }
      throw error
    }
  }

  private func key() throws -> (key: SSHKey, file: String?) {
    if let publicKeyFile {
      let text = String(
        decoding: try WholeFile.read(publicKeyFile, limit: 16 << 10), as: UTF8.self)
      let line = text.prefix { !$0.isNewline }.split(separator: " ").prefix(2)
      guard let key = SSHKey(line: line.joined(separator: " ")) else {
        throw Failure(
          .usage,
          "\(publicKeyFile) holds no SSH public key that may sign. Make one with "
            + "`ssh-keygen -t ed25519`")
      }
      return (key, nil)
    }
    let passphrase: Passphrase
    if let passphraseFile {
      passphrase = try PassphraseSource.read(passphraseFile)
    } else {
      passphrase = try PassphraseSource.ask("New passphrase of \(name): ")
    }
    let folder = KeyringFolder(path: place.paths.keys(ofStore: place.store.path))
    let generation = try folder.keyrings(of: name).count + 1
    let keyring = try Keyring.make(for: name, passphrase: passphrase, random: SystemRandom.bytes)
    try folder.append(keyring)
    guard let key = PublicKey(rawRepresentation: keyring.publicKey) else {
      throw KeyringError.damaged(name)
    }
    return (.ed25519(key), folder.file(of: name, generation: generation))
  }
}

import Domain
import DualControl
import Evidence
import Store

/// The installation's key and the store that it signs for.
struct InstallationKey {
  let paths: Paths

  private func file(of store: Store) -> InstallKeyFile {
    InstallKeyFile(folder: paths.keys(ofStore: store.path))
  }

  /// Makes the key of a new store, or takes the one that lies there.
  func make(for store: Store) throws -> ControlledStore {
    let file = file(of: store)
    try Folder.make(paths.keys(ofStore: store.path))
    return control(
      store, with: try file.keyIfPresent() ?? file.make(random: SystemRandom.bytes))
  }

  /// The store with its key. A store from before the audit log gets both; where there is a log
  /// already, another key than its own is refused.
  func control(of store: Store, now: Timestamp) throws -> ControlledStore {
    let keys = try store.signerKeys()
    if keys.isEmpty, store.mode == .readWrite { return try adopt(store, now: now) }
    guard let key = try file(of: store).keyIfPresent() else {
      throw Failure(
        .refused,
        "the installation's key \(file(of: store).path) is missing, and nothing privileged is done "
          + "without it. Put it back from your own copy; Docs/runbooks/lost-key.md tells more")
    }
    let line = SSHKey.ed25519(key.publicKey).line
    guard keys.contains(where: { $0.operatorID == nil && $0.line == line && $0.isInForce }) else {
      throw Failure(
        .refused,
        "the installation's key \(file(of: store).path) is not the one that \(store.path) knows. "
          + "Put the right one back; Docs/runbooks/lost-key.md tells more")
    }
    return control(store, with: key)
  }

  /// The store for who only checks it, which takes no private key; `nil` where there is no log yet.
  func checking(_ store: Store) throws -> ControlledStore? {
    try store.signerKeys().first { $0.operatorID == nil && $0.isInForce }.map { key in
      ControlledStore(
        store: store, attestor: .checking(key, programVersion: Version.text))
    }
  }

  /// Takes an older store over as it is. What it holds by then rests on this one record.
  private func adopt(_ store: Store, now: Timestamp) throws -> ControlledStore {
    let folder = KeyringFolder(path: paths.keys(ofStore: store.path))
    let control = try make(for: store)
    let people = try store.operators().compactMap { person -> ControlledStore.Enrolment? in
      guard let keyring = try? folder.keyring(of: person.id),
        let key = PublicKey(rawRepresentation: keyring.publicKey)
      else { return nil }
      return ControlledStore.Enrolment(person: person, key: key)
    }
    try control.begin(.adopted, people, actor: "switchboard", at: now)
    return control
  }

  private func control(_ store: Store, with key: SigningKey) -> ControlledStore {
    ControlledStore(
      store: store,
      attestor: Attestor(
        installKey: key, random: SystemRandom.bytes, programVersion: Version.text))
  }
}

extension ControlledStore.Enrolment {
  init(person: Operator, key: PublicKey) {
    let line = SSHKey.ed25519(key)
    self.init(person: person, keyID: SigningKeyID(line.keyID.rawValue), keyLine: line.line)
  }
}

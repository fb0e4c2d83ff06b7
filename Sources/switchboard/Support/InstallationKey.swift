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

  /// The store with its key. A store from before the audit log gets both. Where the key in force is
  /// not at hand, the store is one that checks and signs nothing: that much is left of it, and the
  /// request for another key (`switchboard rekey`).
  func control(of store: Store, now: Timestamp) throws -> ControlledStore {
    let keys = try store.signerKeys()
    if keys.isEmpty, store.mode == .readWrite { return try adopt(store, now: now) }
    do {
      return control(store, with: try key(among: keys, of: store))
    } catch let refusal as StoreError {
      guard let inForce = Self.inForce(keys) else { throw refusal }
      return ControlledStore(
        store: store,
        attestor: .checking(
          inForce, random: SystemRandom.bytes, programVersion: Version.text, refusal: refusal))
    }
  }

  /// The private half of the key that is in force.
  func key(of store: Store) throws -> SigningKey {
    try key(among: try store.signerKeys(), of: store)
  }

  private func key(among keys: [SignerKey], of store: Store) throws -> SigningKey {
    let file = file(of: store)
    if let line = Self.inForce(keys)?.line, let wanted = SSHKey(line: line)?.plainKey,
      let key = try file.key(of: wanted)
    {
      return key
    }
    let problem =
      try file.keyIfPresent() == nil
      ? "is missing, and nothing privileged is done without it"
      : "is not the one that \(store.path) knows"
    // An error of the store: it comes out of a transaction as it is.
    throw StoreError.refused(
      what: "The installation's key \(file.path) \(problem)",
      remedy: "Put it back from your own copy, or have two operators replace it with "
        + "`switchboard rekey`; Docs/runbooks/lost-key.md tells how.")
  }

  private static func inForce(_ keys: [SignerKey]) -> SignerKey? {
    keys.first { $0.operatorID == nil && $0.isInForce }
  }

  /// Makes the key that a request asks to be put in force. It waits beside the one that is.
  func makeAnother(for store: Store) throws -> (key: PublicKey, file: String) {
    let made = try file(of: store).makeAnother(random: SystemRandom.bytes)
    return (made.key.publicKey, made.path)
  }

  /// What signs with a key that waits for its request to be carried out.
  func waiting(_ line: String, for store: Store) throws -> Attestor {
    guard let wanted = SSHKey(line: line)?.plainKey, let key = try file(of: store).key(of: wanted)
    else {
      throw Failure(
        .refused,
        "the new key of the installation is not in \(paths.keys(ofStore: store.path)). Carry the "
          + "request out where it was filed, or withdraw it and file another")
    }
    return attestor(key)
  }

  /// The store for who only checks it, which takes no private key; `nil` where there is no log yet.
  func checking(_ store: Store) throws -> ControlledStore? {
    Self.inForce(try store.signerKeys()).map { key in
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
    ControlledStore(store: store, attestor: attestor(key))
  }

  private func attestor(_ key: SigningKey) -> Attestor {
    Attestor(installKey: key, random: SystemRandom.bytes, programVersion: Version.text)
  }
}

extension ControlledStore.Enrolment {
  init(person: Operator, key: PublicKey) {
    let line = SSHKey.ed25519(key)
    self.init(person: person, keyID: SigningKeyID(line.keyID.rawValue), keyLine: line.line)
  }
}

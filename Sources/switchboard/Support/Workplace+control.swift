import Domain
import DualControl
import Evidence
import Policy
import Store

extension Workplace {
  /// Everything privileged goes through this.
  func actions() throws -> PrivilegedActions {
    let store = store
    return PrivilegedActions(
      control: try control(), judge: try PolicyJudge.configured(paths),
      plan: { id, now in try PublishedPlans.plan(of: id, at: now, in: store) },
      version: { name, day in
        let record = try PublishedPlans.record(named: name, on: day, in: store)
        guard record.effective <= day else {
          throw Failure(
            .refused,
            "\(record.plan)@\(record.version) is effective from \(record.effective), not yet on "
              + "\(day). Choose that day or a later one")
        }
        return PlanID(plan: record.plan, version: record.version)
      },
      waitingKey: { [keys = InstallationKey(paths: paths)] in try keys.waiting($0, for: store) })
  }

  /// The store with the installation's key, which signs what is carried out.
  func control() throws -> ControlledStore {
    try InstallationKey(paths: paths).control(of: store, now: now)
  }

  /// The person with an unlocked key. Signing always asks for the passphrase.
  func signer() throws -> Signer {
    try signer(for: person, with: try PassphraseSource(paths: paths, options: options).passphrase())
  }

  /// Somebody's key, unlocked: the second operator's at the same terminal, for example.
  func signer(for person: Operator, with passphrase: Passphrase) throws -> Signer {
    try refuseTampering()
    let folder = KeyringFolder(path: paths.keys(ofStore: store.path))
    let key = try folder.keyring(inForceOf: person.id, in: store).unlock(with: passphrase)
    return try Signer(person, key, in: store)
  }

  /// Whether a passphrase was given along, so that nobody has to be asked.
  var hasPassphrase: Bool {
    !options.passphraseFile.isEmpty || paths.environment["SWITCHBOARD_PASSPHRASE_FILE"] != nil
  }
}

extension KeyringFolder {
  /// The keyring with the key that the store says is in force: a newer one may wait for a rotation
  /// to be approved.
  func keyring(inForceOf id: OperatorID, in store: Store) throws -> Keyring {
    guard let line = try store.keyInForce(of: id)?.line, let key = SSHKey(line: line)?.plainKey
    else { return try keyring(of: id) }
    return try keyring(of: id, publicKey: key)
  }
}

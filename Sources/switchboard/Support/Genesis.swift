import Domain
import Evidence
import Glibc
import Store

/// The first two operators of a store: it takes two, so that nobody ever rules alone.
struct Genesis {
  let storePath: String
  let paths: Paths
  let names: [String]
  let passphraseFiles: [String]

  /// The passphrases in the order of the names; everything is checked before anything is made.
  func passphrases() throws -> [Passphrase] {
    guard names.count == 2, names[0] != names[1] else {
      throw Failure(
        .usage,
        "a store begins with two different operators, \(names.count) were named. "
          + "Give --operator NAME --passphrase-file FILE twice")
    }
    for name in names where !OperatorID(name).isWellFormed {
      throw Failure(
        .usage, "--operator \(name.shown) is no name. Write 1 to 128 of A-Z a-z 0-9 . _ : -")
    }
    guard passphraseFiles.isEmpty || passphraseFiles.count == 2 else {
      throw Failure(.usage, "two operators need two passphrase files. Give one for each, in order")
    }
    if passphraseFiles.isEmpty {
      return try names.map { try PassphraseSource.ask("Passphrase of \($0): ") }
    }
    return try passphraseFiles.map(PassphraseSource.read)
  }

  /// Makes the keys and enters both operators, with the first entry of the audit log.
  func enrol(in store: Store, passphrases: [Passphrase], now: Timestamp) throws {
    let control = try InstallationKey(paths: paths).make(for: store)
    let people = names.enumerated().map { index, name in
      Operator(
        id: OperatorID(name), roles: [.platformAdmin, .approver], scope: .all,
        osUser: index == 0 ? getuid() : nil)
    }
    let folder = KeyringFolder(path: paths.keys(ofStore: storePath))
    let enrolments = try zip(people, passphrases).map { person, passphrase in
      try folder.enrolment(of: person, passphrase: passphrase)
    }
    try control.begin(.genesis, enrolments, actor: "switchboard", at: now)
  }
}

extension KeyringFolder {
  /// Makes an operator's key and keeps it in a keyring; what the store has to know of it.
  func enrolment(
    of person: Operator, passphrase: Passphrase
  ) throws -> ControlledStore.Enrolment {
    let keyring = try Keyring.make(
      for: person.id, passphrase: passphrase, random: SystemRandom.bytes)
    try append(keyring)
    guard let key = PublicKey(rawRepresentation: keyring.publicKey) else {
      throw KeyringError.damaged(person.id)
    }
    return ControlledStore.Enrolment(person: person, key: key)
  }
}

import Domain
import Evidence
import Glibc
import Store

/// Finds out who acts: the operator bound to the OS user reads without a passphrase, anyone else
/// unlocks the keyring first. In a demo store nobody is asked.
struct Identification {
  let store: Store
  let paths: Paths
  let options: GlobalOptions
  /// Somebody whose passphrase has been checked already.
  var admitted: OperatorID?

  func person() throws -> Operator {
    let name = options.operatorName ?? paths.environment["SWITCHBOARD_OPERATOR"]
    let operators = try store.operators()
    guard let name else { return try boundPerson(among: operators) }
    guard let person = operators.first(where: { $0.id.rawValue == name }) else {
      throw Failure(
        .refused, "no operator is called \(name.shown). `switchboard operator list` names them")
    }
    guard try !store.revokedOperators().contains(person.id) else {
      throw Failure(.refused, "\(person.id) was revoked and may do nothing here any more")
    }
    if store.install.isDemo || person.osUser == getuid() || person.id == admitted {
      return person
    }
    let keyring = try KeyringFolder(path: paths.keys(ofStore: store.path))
      .keyring(inForceOf: person.id, in: store)
    _ = try keyring.unlock(with: try PassphraseSource(paths: paths, options: options).passphrase())
    return person
  }

  private func boundPerson(among operators: [Operator]) throws -> Operator {
    if let person = operators.first(where: { $0.osUser == getuid() }) { return person }
    throw Failure(
      .refused,
      "no operator is bound to the OS user with the number \(getuid()). "
        + "Say who you are with --as and --passphrase-file")
  }
}

package import Domain

/// Why a keyring cannot be used.
package enum KeyringError: Error, Equatable, CustomStringConvertible {
  case wrongPassphrase(OperatorID)
  case weakened(OperatorID)
  case damaged(OperatorID)
  case malformed(file: String, problem: String)
  case unsafeFile(file: String, problem: String)
  /// The log is not a continuation of the one that the operator has seen.
  case goesBack(OperatorID, seen: Int, now: Int)

  package var description: String {
    switch self {
    case .wrongPassphrase(let name):
      "the passphrase does not open the keyring of \(name), or the keyring was changed. "
        + "Try again; if you are sure of the passphrase, put the keyring back from your own copy"
    case .weakened(let name):
      "the keyring of \(name) asks for a weaker derivation than \(KeyDerivation.standard): it was "
        + "changed. Put it back from your own copy, or have the key rotated"
    case .damaged(let name):
      "the key of \(name) could not be sealed. Make the operator anew"
    case .malformed(let file, let problem):
      "\(file) is no keyring: \(problem). Put it back from your own copy"
    case .unsafeFile(let file, let problem):
      "\(file) is refused as a keyring: \(problem). Make it a plain file with mode 0600"
    case .goesBack(let name, let seen, let now):
      "\(name) has seen an audit log of \(seen) entries that this one of \(now) does not continue: "
        + "an older or another store was put in its place. Run `switchboard audit verify`"
    }
  }
}

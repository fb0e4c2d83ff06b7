package import Domain

/// The folder with the operators' keyrings, outside the store and its backups.
///
/// An operator who has rotated has several files, of which none is ever overwritten: `ana.keyring`,
/// `ana@2.keyring`, … No operator's name has an `@`.
package struct KeyringFolder: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// - Parameter generation: 1 for the first key of an operator.
  package func file(of operatorID: OperatorID, generation: Int = 1) -> String {
    "\(path)/\(operatorID)\(generation == 1 ? "" : "@\(generation)").keyring"
  }

  /// Writes a keyring with mode 0600; one that is already there is never overwritten.
  package func write(_ keyring: Keyring, generation: Int = 1) throws {
    try privateFile(of: keyring.operatorID, generation).create(Array(keyring.text.utf8))
  }

  /// Writes a further key of an operator beside those there are.
  package func append(_ keyring: Keyring) throws {
    try write(keyring, generation: try keyrings(of: keyring.operatorID).count + 1)
  }

  /// The operator's newest keyring; a link, a file of somebody else or one that others may read is
  /// refused.
  package func keyring(of operatorID: OperatorID) throws -> Keyring {
    if let newest = try keyrings(of: operatorID).last { return newest }
    return try keyring(of: operatorID, generation: 1)
  }

  /// The keyring with a certain key: the one that the store says is in force.
  package func keyring(of operatorID: OperatorID, publicKey: PublicKey) throws -> Keyring {
    let all = try keyrings(of: operatorID)
    guard let keyring = all.last(where: { $0.publicKey == publicKey.rawRepresentation }) else {
      throw KeyringError.unsafeFile(
        file: file(of: operatorID),
        problem: "none of the \(all.count) keyrings of \(operatorID) has the key "
          + "\(publicKey.keyID) that the store knows")
    }
    return keyring
  }

  /// All keyrings of an operator, oldest first.
  package func keyrings(of operatorID: OperatorID) throws -> [Keyring] {
    var keyrings: [Keyring] = []
    while let bytes = try privateFile(of: operatorID, keyrings.count + 1).readIfPresent() {
      keyrings.append(try parse(bytes, of: operatorID, generation: keyrings.count + 1))
    }
    return keyrings
  }

  /// Notes the newest checkpoint that the operator has seen in all of their keyrings, in the place
  /// of the former one. What they remember never goes back: an older or another log is an error.
  package func remember(_ checkpoint: SignedCheckpoint, for operatorID: OperatorID) throws {
    let keyrings = try keyrings(of: operatorID)
    for seen in keyrings.compactMap(\.lastSeen)
    where !seen.checkpoint.canPrecede(checkpoint.checkpoint) {
      throw KeyringError.goesBack(
        operatorID, seen: seen.checkpoint.size, now: checkpoint.checkpoint.size)
    }
    for (index, keyring) in keyrings.enumerated() where keyring.lastSeen != checkpoint {
      try privateFile(of: operatorID, index + 1)
        .replace(Array(keyring.seeing(checkpoint).text.utf8))
    }
  }

  private func keyring(of operatorID: OperatorID, generation: Int) throws -> Keyring {
    let bytes = try privateFile(of: operatorID, generation).read()
    return try parse(bytes, of: operatorID, generation: generation)
  }

  private func parse(
    _ bytes: [UInt8], of operatorID: OperatorID, generation: Int
  ) throws -> Keyring {
    let file = file(of: operatorID, generation: generation)
    let keyring = try Keyring(text: String(decoding: bytes, as: UTF8.self), file: file)
    guard keyring.operatorID == operatorID else {
      throw KeyringError.malformed(file: file, problem: "it belongs to \(keyring.operatorID)")
    }
    return keyring
  }

  private func privateFile(of operatorID: OperatorID, _ generation: Int) -> PrivateFile {
    PrivateFile(path: file(of: operatorID, generation: generation))
  }
}

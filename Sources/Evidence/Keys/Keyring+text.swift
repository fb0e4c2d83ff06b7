import Domain

extension Keyring {
  /// The contents of a keyring file: one `field value` a line, bytes in hexadecimal. Version 2 has
  /// a line more, the last checkpoint that its operator saw.
  package var text: String {
    """
    switchboard-keyring 2
    operator \(operatorID)
    scrypt \(derivation.rounds) \(derivation.blockSize) \(derivation.parallelism)
    salt \(Hexadecimal.encode(salt))
    sealed \(Hexadecimal.encode(sealed))
    public \(Hexadecimal.encode(publicKey))
    seen \(lastSeen.map { Hexadecimal.encode($0.encoded.utf8) } ?? "nothing")

    """
  }

  /// Reads the text of a keyring, of version 1 too; anything beside its lines is refused.
  package init(text: String, file: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
      .map { $0.split(separator: " ").map(String.init) }
    func values(_ index: Int, _ name: String, _ count: Int) throws -> [String] {
      guard index < lines.count, lines[index].first == name, lines[index].count == count + 1
      else {
        throw KeyringError.malformed(file: file, problem: "line \(index + 1) is not `\(name) …`")
      }
      return Array(lines[index].dropFirst())
    }
    let version = try values(0, "switchboard-keyring", 1)[0]
    guard ["1": 6, "2": 7][version] == lines.count else {
      throw KeyringError.malformed(file: file, problem: "it is not a keyring of version 1 or 2")
    }
    let costs = try values(2, "scrypt", 3).compactMap { Int($0) }
    guard costs.count == 3,
      let salt = Hexadecimal.decode(try values(3, "salt", 1)[0]), salt.count == 32,
      let sealed = Hexadecimal.decode(try values(4, "sealed", 1)[0]), sealed.count == 60,
      let publicKey = Hexadecimal.decode(try values(5, "public", 1)[0]), publicKey.count == 32
    else { throw KeyringError.malformed(file: file, problem: "a field has a wrong length") }
    self.init(
      operatorID: OperatorID(try values(1, "operator", 1)[0]),
      derivation: KeyDerivation(rounds: costs[0], blockSize: costs[1], parallelism: costs[2]),
      salt: salt, sealed: sealed, publicKey: publicKey,
      lastSeen: version == "1" ? nil : try Self.seen(try values(6, "seen", 1)[0], file: file))
  }

  private static func seen(_ text: String, file: String) throws -> SignedCheckpoint? {
    if text == "nothing" { return nil }
    guard let bytes = Hexadecimal.decode(text),
      let checkpoint = SignedCheckpoint(String(decoding: bytes, as: UTF8.self))
    else {
      throw KeyringError.malformed(file: file, problem: "line 7 is no checkpoint")
    }
    return checkpoint
  }
}

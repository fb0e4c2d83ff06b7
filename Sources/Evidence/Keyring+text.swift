import Domain

extension Keyring {
  /// The contents of a keyring file: one `field value` a line, bytes in hexadecimal.
  package var text: String {
    """
    switchboard-keyring 1
    operator \(operatorID)
    scrypt \(derivation.rounds) \(derivation.blockSize) \(derivation.parallelism)
    salt \(Self.hexadecimal(salt))
    sealed \(Self.hexadecimal(sealed))
    public \(Self.hexadecimal(publicKey))

    """
  }

  /// Reads the text of a keyring; anything beside the six lines is refused.
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
    guard try values(0, "switchboard-keyring", 1) == ["1"], lines.count == 6 else {
      throw KeyringError.malformed(file: file, problem: "it is not a version 1 keyring")
    }
    let costs = try values(2, "scrypt", 3).compactMap { Int($0) }
    guard costs.count == 3,
      let salt = Self.bytes(try values(3, "salt", 1)[0]), salt.count == 32,
      let sealed = Self.bytes(try values(4, "sealed", 1)[0]), sealed.count == 60,
      let publicKey = Self.bytes(try values(5, "public", 1)[0]), publicKey.count == 32
    else { throw KeyringError.malformed(file: file, problem: "a field has a wrong length") }
    self.init(
      operatorID: OperatorID(try values(1, "operator", 1)[0]),
      derivation: KeyDerivation(rounds: costs[0], blockSize: costs[1], parallelism: costs[2]),
      salt: salt, sealed: sealed, publicKey: publicKey)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index...index + 1], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

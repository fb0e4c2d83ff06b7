/// The keys of an installation, with which the program signs what it has done without a person at
/// hand: executions, checkpoints, bundles. They lie beside the keyrings, in the open, mode 0600: the
/// first as `install.key`, one that replaces it beside, under a part of its own public key. None is
/// ever overwritten; which of them is in force, the store says.
package struct InstallKeyFile: Sendable {
  private let folder: String
  private let file: PrivateFile

  /// - Parameter folder: that of the keyrings.
  package init(folder: String) {
    self.folder = folder
    file = PrivateFile(path: "\(folder)/install.key")
  }

  package var path: String { file.path }

  /// The first key; `nil` if there is none.
  package func keyIfPresent() throws -> SigningKey? { try key(in: file) }

  /// The private half of a public key, whichever of the files it is in; `nil` if it is in none.
  package func key(of publicKey: PublicKey) throws -> SigningKey? {
    for file in [other(publicKey), file] {
      if let key = try key(in: file), key.publicKey == publicKey { return key }
    }
    return nil
  }

  /// Makes the first key; one that is there already is never overwritten.
  ///
  /// - Parameter random: `count` unpredictable bytes.
  package func make(random: (_ count: Int) -> [UInt8]) throws -> SigningKey {
    let key = try SigningKey(seed: random(32))
    try file.create(Self.text(of: key))
    return key
  }

  /// Makes one that is to replace the key in force.
  package func makeAnother(
    random: (_ count: Int) -> [UInt8]
  ) throws -> (key: SigningKey, path: String) {
    let key = try SigningKey(seed: random(32))
    let file = other(key.publicKey)
    try file.create(Self.text(of: key))
    return (key, file.path)
  }

  private func other(_ key: PublicKey) -> PrivateFile {
    PrivateFile(
      path: "\(folder)/install-\(Hexadecimal.encode(key.rawRepresentation.prefix(8))).key")
  }

  private static let header = "switchboard-install-key 1\nseed "

  private static func text(of key: SigningKey) -> [UInt8] {
    Array("\(header)\(Hexadecimal.encode(key.seed))\n".utf8)
  }

  private func key(in file: PrivateFile) throws -> SigningKey? {
    guard let bytes = try file.readIfPresent() else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(Self.header), text.hasSuffix("\n"),
      let seed = Hexadecimal.decode(text.dropFirst(Self.header.count).dropLast()),
      seed.count == 32, let key = try? SigningKey(seed: seed)
    else {
      throw KeyringError.malformed(
        file: file.path, problem: "it is not a version 1 install key")
    }
    return key
  }
}

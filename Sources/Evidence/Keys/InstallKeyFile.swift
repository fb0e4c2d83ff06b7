/// The key of an installation, with which the program signs what it has done without a person at
/// hand: executions, checkpoints, bundles. It lies beside the keyrings, in the open, mode 0600.
package struct InstallKeyFile: Sendable {
  private let file: PrivateFile

  /// - Parameter folder: that of the keyrings.
  package init(folder: String) { file = PrivateFile(path: "\(folder)/install.key") }

  package var path: String { file.path }

  /// `nil` if the installation has none yet.
  package func keyIfPresent() throws -> SigningKey? {
    try file.readIfPresent().map(parse)
  }

  package func key() throws -> SigningKey { try parse(try file.read()) }

  /// Makes the key; one that is there already is never overwritten.
  ///
  /// - Parameter random: `count` unpredictable bytes.
  package func make(random: (_ count: Int) -> [UInt8]) throws -> SigningKey {
    let key = try SigningKey(seed: random(32))
    let text = "\(Self.header)\(Hexadecimal.encode(key.seed))\n"
    try file.create(Array(text.utf8))
    return key
  }

  private static let header = "switchboard-install-key 1\nseed "

  private func parse(_ bytes: [UInt8]) throws -> SigningKey {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(Self.header), text.hasSuffix("\n"),
      let seed = Hexadecimal.decode(text.dropFirst(Self.header.count).dropLast()),
      seed.count == 32, let key = try? SigningKey(seed: seed)
    else {
      throw KeyringError.malformed(file: path, problem: "it is not a version 1 install key")
    }
    return key
  }
}

package import Domain

/// What the store needs of cryptography, as closures: it writes and compares hashes and signatures,
/// and `Evidence` alone knows how they are made.
package struct Attestor: Sendable {
  /// SHA-256 in lower-case hexadecimal.
  package var digest: @Sendable ([UInt8]) -> String
  /// The head of a log without entries.
  package var emptyHead: AuditHead
  /// The leaf hash of a body, and the head with it; `nil` where the head is not one.
  package var append: @Sendable (AuditHead, [UInt8]) -> (leaf: [UInt8], head: AuditHead)?
  /// The Merkle root in lower-case hexadecimal.
  package var root: @Sendable (AuditHead) -> String
  /// Whether the key of this line signed the payload as a statement of this kind.
  package var isValid: @Sendable (SignedStatement.Kind, SignedPayload, _ keyLine: String) -> Bool
  /// Signs with the installation's key.
  package var sign: @Sendable (SignedStatement.Kind, [UInt8]) throws -> [UInt8]
  /// Throws where the installation's key is not at hand: nothing is begun then that it would have to
  /// sign at the end.
  package var requireKey: @Sendable () throws -> Void
  /// The public half of the installation's key.
  package var installKey: SignerKey
  package var random: @Sendable (_ count: Int) -> [UInt8]
  package var programVersion: String

  package init(
    digest: @escaping @Sendable ([UInt8]) -> String, emptyHead: AuditHead,
    append: @escaping @Sendable (AuditHead, [UInt8]) -> (leaf: [UInt8], head: AuditHead)?,
    root: @escaping @Sendable (AuditHead) -> String,
    isValid: @escaping @Sendable (SignedStatement.Kind, SignedPayload, String) -> Bool,
    sign: @escaping @Sendable (SignedStatement.Kind, [UInt8]) throws -> [UInt8],
    requireKey: @escaping @Sendable () throws -> Void,
    installKey: SignerKey, random: @escaping @Sendable (Int) -> [UInt8], programVersion: String
  ) {
    self.digest = digest
    self.emptyHead = emptyHead
    self.append = append
    self.root = root
    self.isValid = isValid
    self.sign = sign
    self.requireKey = requireKey
    self.installKey = installKey
    self.random = random
    self.programVersion = programVersion
  }

  /// A new name of 16 random bytes, with a prefix that says of what.
  func name(_ prefix: String) -> String {
    prefix + random(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Which engine decided, by which files.
package struct EngineIdentity: Equatable, Sendable {
  /// `embedded` or `opa`.
  package var name: String
  package var version: String
  /// SHA-256 of the policy files; `nil` where a server keeps them.
  package var policyDigest: String?

  package init(name: String, version: String, policyDigest: String?) {
    self.name = name
    self.version = version
    self.policyDigest = policyDigest
  }
}

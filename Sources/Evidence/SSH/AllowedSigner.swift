/// A line of `allowed_signers`: who may sign with which key, and for what
/// (https://man.openbsd.org/ssh-keygen.1#ALLOWED_SIGNERS).
package struct AllowedSigner: Equatable, Sendable {
  /// An operator's name, or `install@ID`.
  package let principal: String
  package let namespace: SSHNamespace
  package let key: SSHKey

  package init(principal: String, namespace: SSHNamespace, key: SSHKey) {
    self.principal = principal
    self.namespace = namespace
    self.key = key
  }

  package var line: String {
    "\(principal) namespaces=\"\(namespace.rawValue)\" \(key.line)"
  }
}

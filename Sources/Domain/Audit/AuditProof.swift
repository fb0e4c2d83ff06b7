/// The proof that an entry stands in the log at its place (RFC 6962, section 2.1.1).
package struct AuditProof: Equatable, Sendable {
  package var index: Int64
  package var head: LogCheckpoint
  /// Sibling hashes from the leaf up, in lower-case hexadecimal.
  package var path: [String]
  /// Whether hashing leaf and path gives the root.
  package var isValid: Bool

  package init(index: Int64, head: LogCheckpoint, path: [String], isValid: Bool) {
    self.index = index
    self.head = head
    self.path = path
    self.isValid = isValid
  }
}

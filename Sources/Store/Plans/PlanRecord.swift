package import Domain

/// A published plan version as the store keeps it: the file's exact text, never changed again.
package struct PlanRecord: Equatable, Sendable {
  package var plan: String
  package var version: Int
  package var effective: UTCDay
  /// The bytes of the file, which the digest is of.
  package var document: String
  /// SHA-256 in lower-case hexadecimal.
  package var digest: String
  package var publishedAt: Timestamp
  package var publishedBy: String

  package init(
    plan: String, version: Int, effective: UTCDay, document: String, digest: String,
    publishedAt: Timestamp, publishedBy: String
  ) {
    self.plan = plan
    self.version = version
    self.effective = effective
    self.document = document
    self.digest = digest
    self.publishedAt = publishedAt
    self.publishedBy = publishedBy
  }

  /// Whether the text is the one that the digest, which records attest, was made of.
  package func isText(ofDigest sha256: ([UInt8]) -> String) -> Bool {
    sha256(Array(document.utf8)) == digest
  }
}

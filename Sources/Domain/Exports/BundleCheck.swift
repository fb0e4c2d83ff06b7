/// One verification of a bundle, as the store remembers it for whoever watches from outside.
package struct BundleCheck: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case export
    case evidence
  }

  /// What did not hold first, in words that never become more: labels of a metric.
  package enum Failure: String, CaseIterable, Sendable {
    /// Files that cannot be read, too many or too few, or that differ from their digests.
    case files
    /// The seal, another installation's key, or a signature of a document.
    case signature
    /// The proof that the entry stands in the audit log.
    case log
    /// What the documents say: they do not fit together, or not the rows.
    case contents
    /// The bundle before it was changed.
    case chain

    /// Of the check that failed, by its name.
    package init(check name: String) {
      self =
        switch name {
        case "files", "digests", "layout", "form", "kind": .files
        case "seal", "installation", "signatures", "people", "keys": .signature
        case "log", "entry": .log
        case "chain": .chain
        default: .contents
        }
    }
  }

  package var at: Timestamp
  package var kind: Kind
  package var path: String
  /// `nil` where everything held.
  package var failure: Failure?
  /// What failed, in a sentence; empty otherwise.
  package var detail: String

  package init(
    at: Timestamp, kind: Kind, path: String, failed: (check: String, detail: String)?
  ) {
    self.at = at
    self.kind = kind
    self.path = path
    failure = failed.map { Failure(check: $0.check) }
    detail = failed.map { "\($0.check): \($0.detail)" } ?? ""
  }
}

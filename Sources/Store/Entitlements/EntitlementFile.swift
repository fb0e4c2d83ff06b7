package import Domain

/// A file of entitlements that the worker keeps up to date.
package struct EntitlementFile: Equatable, Sendable {
  /// Absolute.
  package var path: String
  package var scope: Scope
  package var askedBy: OperatorID
  package var askedAt: Timestamp
  /// The version of the entitlements that it holds; `nil` until it was written.
  package var written: Int64?

  package init(
    path: String, scope: Scope, askedBy: OperatorID, askedAt: Timestamp, written: Int64? = nil
  ) {
    self.path = path
    self.scope = scope
    self.askedBy = askedBy
    self.askedAt = askedAt
    self.written = written
  }
}

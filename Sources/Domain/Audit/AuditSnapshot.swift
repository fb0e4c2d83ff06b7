/// What the audit screen shows.
package struct AuditSnapshot: Equatable, Sendable {
  /// Leaves of the whole log.
  package var size: Int64

  package init(size: Int64) { self.size = size }
}

package import Domain

/// An incident of a generated tenant; open while it has no end.
package struct SeededIncident: Equatable, Sendable {
  package var severity: Severity
  package var cause: String
  package var by: String
  package var openedAt: Timestamp
  package var resolvedAt: Timestamp?
}

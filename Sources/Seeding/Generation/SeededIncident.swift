import Domain

/// An incident of a generated tenant; open while it has no end.
struct SeededIncident: Equatable, Sendable {
  var severity: Severity
  var cause: String
  var by: String
  var openedAt: Timestamp
  var resolvedAt: Timestamp?
}

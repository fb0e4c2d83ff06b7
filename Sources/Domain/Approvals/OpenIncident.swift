/// An incident that can be resolved.
package struct OpenIncident: Equatable, Sendable {
  package var id: Int64
  package var cause: String
  package var openedAt: Timestamp

  package init(id: Int64, cause: String, openedAt: Timestamp) {
    self.id = id
    self.cause = cause
    self.openedAt = openedAt
  }
}

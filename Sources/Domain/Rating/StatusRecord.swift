/// What an execution record says of a tenant's status, as far as bills want to know it.
package struct StatusRecord: Equatable, Sendable {
  package var at: Timestamp
  package var isDeleted: Bool
  /// The status was found so when the record was made, and not made so by the act recorded.
  package var isFound: Bool

  package init(at: Timestamp, isDeleted: Bool, isFound: Bool) {
    self.at = at
    self.isDeleted = isDeleted
    self.isFound = isFound
  }
}

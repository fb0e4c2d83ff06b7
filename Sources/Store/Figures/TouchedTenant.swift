package import Domain

/// A tenant whose figures have to be reckoned anew.
package struct TouchedTenant: Equatable, Sendable {
  package var id: TenantID
  /// The first day that has changed; `nil` or a day to come where only the running month has.
  package var from: UTCDay?

  package init(id: TenantID, from: UTCDay? = nil) {
    self.id = id
    self.from = from
  }
}

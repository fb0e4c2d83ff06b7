package import Domain

/// The entitlements of a scope in one snapshot.
package struct Entitlements: Equatable, Sendable {
  /// Rises whenever one of them may have changed.
  package var version: Int64
  /// The UTC day they hold for.
  package var day: UTCDay
  /// In the order of their tenants' ids.
  package var tenants: [Entitlement]
}

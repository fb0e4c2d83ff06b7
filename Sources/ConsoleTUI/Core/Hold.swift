package import Domain

/// The screen is held: order is frozen, and what changes meanwhile is counted.
package struct Hold: Equatable, Sendable {
  package var since: Timestamp
  package var changed: Set<TenantID> = []
}

package import Domain

/// An admissible line as it stands in its file now.
package struct SourceEvent: Equatable, Sendable {
  package var event: UsageEvent
  package var tenantID: TenantID
  /// The batch that took it in.
  package var batch: Int64
  package var file: Int64
}

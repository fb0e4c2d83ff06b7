package import Domain

/// What decoding has found, in the order of the file. Every line is in exactly one of the lists:
/// `lines == events.count + rejections.count`.
package struct EventBatch: Sendable {
  package var events: [UsageEvent] = []
  package var rejections: [Rejection] = []
  /// Lines (or messages) read to their end since the last `clear`.
  package internal(set) var lines = 0
  /// Bytes consumed since the last `clear`.
  package internal(set) var bytes: Int64 = 0
  var tenantTable = TenantTable()

  package init() {}

  /// What the `tenant` of events and rejections is a position in.
  package var tenants: [TenantID] { tenantTable.identifiers }

  /// Empties it for the next chunks and keeps the memory. With the tenants kept, positions stay
  /// valid from batch to batch, and what the caller has looked up for them does too.
  package mutating func clear(keepingTenants: Bool = true) {
    events.removeAll(keepingCapacity: true)
    rejections.removeAll(keepingCapacity: true)
    lines = 0
    bytes = 0
    if !keepingTenants { tenantTable = TenantTable() }
  }
}

/// Where a tenant stands; the raw value is what the store and the filter language use.
package enum TenantStatus: String, CaseIterable, Sendable {
  case trial
  case active
  /// Reads and billing go on, usage is refused by the services.
  case suspended
  /// A tombstone in its days of grace; hidden from the catalog unless asked for.
  case deleted

  /// Whether services may take its usage.
  package var isServed: Bool { self == .trial || self == .active }
}

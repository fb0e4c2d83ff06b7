package import Domain

/// What a data set depends on; equal options and files give equal bytes of `tenant_usage`.
package struct SeedOptions: Equatable, Sendable {
  package var seed: UInt64
  package var asOf: Timestamp
  /// Days of history of the told tenants.
  package var days: Int
  /// All tenants; those beyond the told ones are generated. Fewer than told means told only.
  package var tenants: Int
  /// Days of daily buckets that a generated tenant has.
  package var thinDays: Int

  package init(
    seed: UInt64 = 42, asOf: Timestamp, days: Int = 180, tenants: Int = 0, thinDays: Int = 30
  ) {
    self.seed = seed
    self.asOf = asOf
    self.days = max(1, days)
    self.tenants = max(0, tenants)
    self.thinDays = max(1, min(thinDays, days))
  }
}

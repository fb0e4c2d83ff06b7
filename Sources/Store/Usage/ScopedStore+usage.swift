package import Domain
import GRDB

extension ScopedStore {
  /// Buckets of the days from `first` up to, without, `end`, by tenant, period and meter. Months
  /// that are cut by the range hold only its days; a month of seats is their highest peak,
  /// and beside it the most that came late to one of its days.
  package func usage(
    from first: UTCDay, to end: UTCDay, tenant: TenantID? = nil, meter: Meter? = nil,
    granularity: UsageGranularity = .day
  ) throws -> [UsageRow] {
    try store.timed(.detail) {
      try store.read { db in
        if let tenant { _ = try number(of: tenant, db) }
        let rows = try UsageQuery(
          scope: scope, first: first, end: end, tenant: tenant, meter: meter
        ).rows(granularity, db)
        return rows
      }
    }
  }
}

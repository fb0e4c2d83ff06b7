package import Domain
import GRDB

extension ScopedStore {
  /// What a tenant's bill of a month follows from.
  package func figureSource(of id: TenantID, in period: BillingPeriod) throws -> FigureSource {
    try store.read { db in
      _ = try number(of: id, db)
      guard let source = try FigureQuery(db: db, period: period).source(of: id) else {
        throw StoreError.tenantNotFound(id)
      }
      return source
    }
  }
}

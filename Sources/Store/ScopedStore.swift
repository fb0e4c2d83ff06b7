package import Domain
import GRDB

/// A store seen by somebody: one partner's tenants, or all. Whatever lies outside does not exist.
package struct ScopedStore: Sendable {
  package let store: Store
  package let scope: Scope

  /// The tenant's row number, or the one error that also an unknown id gets.
  func number(of id: TenantID, _ db: Database) throws -> Int64 {
    var conditions = Conditions(scope: scope)
    conditions.add("tenant_id = ?", id.rawValue)
    let number = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM tenant WHERE \(conditions.sql)"),
      arguments: conditions.arguments)
    guard let number else {
      store.counters.countRefused()
      throw StoreError.tenantNotFound(id)
    }
    return number
  }
}

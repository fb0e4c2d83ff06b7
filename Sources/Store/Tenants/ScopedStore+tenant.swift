package import Domain
import GRDB

extension ScopedStore {
  /// One tenant; throws "not found" if it is not in scope.
  package func tenant(_ id: TenantID) throws -> Tenant {
    try store.read { db in
      let number = try number(of: id, db)
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM tenant WHERE number = ?", arguments: [number])
      guard let row else { throw StoreError.tenantNotFound(id) }
      return Tenant(row)
    }
  }

  /// The names of tenants; those that are not in scope are left out.
  package func names(of ids: Set<TenantID>) throws -> [TenantID: String] {
    try store.read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT name FROM tenant WHERE \(Conditions(scope: scope).sql) AND tenant_id = ?")
      return try ids.reduce(into: [:]) { names, id in
        var conditions = Conditions(scope: scope)
        conditions.add("tenant_id = ?", id.rawValue)
        names[id] = try String.fetchOne(statement, arguments: conditions.arguments)
      }
    }
  }

  /// All that the profile shows.
  package func profile(_ id: TenantID, now: Timestamp) throws -> TenantProfile {
    try store.timed(.detail) {
      try store.read { db in
        let number = try number(of: id, db)
        return try ProfileQuery(id: id, number: number, now: now, currency: store.install.currency)
          .profile(db)
      }
    }
  }

  /// The ids of all tenants in scope that are not deleted, in order.
  package func tenantIDs() throws -> [TenantID] {
    try store.read { db in
      var conditions = Conditions(scope: scope)
      conditions.add("status <> 'deleted'")
      return try String.fetchAll(
        db, sql: "SELECT tenant_id FROM tenant WHERE \(conditions.sql) ORDER BY tenant_id",
        arguments: conditions.arguments
      ).map { TenantID($0) }
    }
  }
}

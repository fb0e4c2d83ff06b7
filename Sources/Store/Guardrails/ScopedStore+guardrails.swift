package import Domain
import GRDB

extension ScopedStore {
  /// Guardrails of the tenants in scope, or of one, by tenant and metric.
  package func guardrails(of id: TenantID? = nil) throws -> [GuardrailRow] {
    try store.read { db in
      var conditions = Conditions(scope: scope)
      if let id {
        // By the whole key: a part of it would look at every tenant's.
        conditions.add(
          "(partner_id, tenant_id) = (SELECT partner_id, tenant_id FROM tenant WHERE number = ?)",
          try number(of: id, db))
      }
      return try GuardrailRow.all(where: conditions, db)
    }
  }
}

extension GuardrailRow {
  static func all(where conditions: Conditions, _ db: Database) throws -> [GuardrailRow] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM guardrail WHERE \(conditions.sql) ORDER BY tenant_id, metric"),
      arguments: conditions.arguments
    ).compactMap { row in
      Meter(rawValue: row["metric"]).map { meter in
        GuardrailRow(
          tenantID: TenantID(row["tenant_id"]), meter: meter, state: GuardrailState(row))
      }
    }
  }
}

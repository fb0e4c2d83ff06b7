import Domain
import GRDB

/// What an action begins from and what it leaves behind, as JSON in one form.
struct StateDocument {
  /// The tenant's row version; 0 where the action is not of one tenant.
  var version: Int64
  var json: JSONValue

  var text: String { json.description }

  /// The state that an action depends on.
  init(
    of action: PrivilegedAction, tenant: TenantID?, parameters: [String: String], _ db: Database
  ) throws {
    version = 0
    switch action {
    case .changePlan, .suspend, .resume, .delete, .restore, .purge, .impersonate, .note:
      let found = try tenant.map { try Self.tenant($0, db) } ?? nil
      guard let found else { throw StoreError.tenantNotFound(tenant ?? TenantID("")) }
      (version, json) = found
    case .addOperator, .rotateOperator, .revokeOperator:
      json = try Self.person(parameters["operator"] ?? "", db)
    case .replaceInstallKey: json = try Self.installKey(db)
    case .publishPlan:
      json = try Self.plan(parameters["plan"] ?? "", db)
    case .resolveIncident:
      json = try Self.incident(parameters["incident"] ?? "", of: tenant, db)
    case .openIncident, .backfill:
      json = ["tenant_id": .optional(tenant?.rawValue)]
    }
  }

  private static func tenant(
    _ id: TenantID, _ db: Database
  ) throws -> (version: Int64, json: JSONValue)? {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM tenant WHERE tenant_id = ?", arguments: [id.rawValue])
    guard let row else { return nil }
    let tenant = Tenant(row)
    let assignments = try String.fetchAll(
      db,
      sql: """
        SELECT date(from_day * 86400, 'unixepoch') || ' ' || plan || '@' || version
        FROM plan_assignment WHERE partner_id = ? AND tenant_id = ? ORDER BY from_day
        """, arguments: [tenant.partnerID.rawValue, id.rawValue])
    return (
      tenant.rowVersion,
      [
        "tenant_id": .string(id.rawValue), "partner_id": .string(tenant.partnerID.rawValue),
        "name": .string(tenant.name), "status": .string(tenant.status.rawValue),
        "plan": .string(tenant.plan), "plan_from": .describing(tenant.planFrom),
        "assignments": .array(assignments.map { .string($0) }),
        "row_version": .integer(tenant.rowVersion),
      ]
    )
  }

  private static func person(_ name: String, _ db: Database) throws -> JSONValue {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM operator WHERE operator_id = ?", arguments: [name])
    guard let row else { return ["operator": .string(name), "exists": false] }
    let keys = try Row.fetchAll(
      db, sql: "SELECT * FROM signer_key WHERE operator_id = ? ORDER BY valid_from",
      arguments: [name]
    ).map(SignerKey.init)
    let attested = try Operator(row, db).attested(isActive: row["state"] == "active")
    return [
      "operator": .string(name), "exists": true, "is": .string(attested.value),
      "keys": .array(keys.map { .string($0.attested.value) }),
    ]
  }

  private static func installKey(_ db: Database) throws -> JSONValue {
    let key = try Row.fetchOne(
      db, sql: "SELECT * FROM signer_key WHERE operator_id IS NULL AND valid_until IS NULL"
    ).map(SignerKey.init)
    return ["install_key": .optional(key?.attested.value)]
  }

  private static func plan(_ text: String, _ db: Database) throws -> JSONValue {
    let id = PlanID(text)
    let digest = try String.fetchOne(
      db, sql: "SELECT digest FROM plan_version WHERE plan = ? AND version = ?",
      arguments: [id?.plan ?? text, id?.version ?? 0])
    return ["plan": .string(text), "sha256": .optional(digest)]
  }

  /// Another tenant's incident does not exist.
  private static func incident(
    _ text: String, of tenant: TenantID?, _ db: Database
  ) throws -> JSONValue {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM incident WHERE id = ?1 AND (?2 IS NULL OR tenant_id = ?2)",
      arguments: [Int64(text) ?? -1, tenant?.rawValue])
    guard let row else { throw StoreError.notFound(what: "incident", id: text) }
    let resolved: Int64? = row["resolved_at"]
    return [
      "incident": .string(text), "cause": .string(row["cause"]),
      "resolved_at": .optional(resolved.map { Timestamp(microseconds: $0).description }),
    ]
  }
}

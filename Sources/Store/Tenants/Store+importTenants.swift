package import Domain
import GRDB

extension Store {
  /// Adds tenants with the partners they name: all or none. A tenant id that exists is refused;
  /// a partner that exists keeps its name. A tenant whose plan is published gets its newest
  /// version of that day assigned.
  package func importTenants(_ partners: [Partner], _ tenants: [Tenant]) throws {
    for partner in partners where !partner.id.isWellFormed { throw Self.malformed(partner.id) }
    for tenant in tenants where !tenant.id.isWellFormed { throw Self.malformed(tenant.id) }
    try write { db in
      try Self.withLargeCache(db) { try Self.importTenants(partners, tenants, db) }
    }
  }

  /// The same inside a larger transaction.
  static func importTenants(
    _ partners: [Partner], _ tenants: [Tenant], unassigned: Set<String> = [], _ db: Database
  ) throws {
    for partner in partners { try partner.insertIfAbsent(db) }
    for tenant in tenants { try tenant.insert(db) }
    try assignOnImport(tenants.filter { !unassigned.contains($0.plan) }, db)
    try CatalogPages.packStale(db)
  }

  /// The sorted indexes of many new rows are written in random places: a cache that holds them
  /// makes that several times faster, and is given back afterwards.
  static func withLargeCache(_ db: Database, _ body: () throws -> Void) throws {
    try db.execute(sql: "PRAGMA cache_size = -65536")
    defer { try? db.execute(sql: "PRAGMA cache_size = -2048; PRAGMA shrink_memory") }
    try body()
  }

  static func malformed<Subject>(_ id: Identifier<Subject>) -> StoreError {
    .refused(
      what: "The id \"\(id)\" is not 1 to 128 of A-Z a-z 0-9 . _ : - ; nothing was imported",
      remedy: "Correct the id and import again.")
  }

  private static func assignOnImport(_ tenants: [Tenant], _ db: Database) throws {
    let published = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM plan_version)")
    guard published == true else { return }
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO plan_assignment
          (partner_id, tenant_id, from_day, plan, version, assigned_at, assigned_by)
        SELECT ?1, ?2, ?3, plan, version, ?4, 'import' FROM plan_version
        WHERE plan = ?5 AND effective_day <= ?3 ORDER BY version DESC LIMIT 1
        """)
    for tenant in tenants {
      try statement.execute(arguments: [
        tenant.partnerID.rawValue, tenant.id.rawValue, tenant.planFrom.daysSince1970,
        tenant.createdAt.microseconds, tenant.plan,
      ])
    }
  }
}

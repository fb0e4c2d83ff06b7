package import Domain
internal import GRDB

extension ScopedStore {
  /// The partner or tenant that an export is asked for, if it is in scope, or the one error that
  /// an unknown one gets too. All tenants of an operator of one partner are that partner's.
  package func exportScope(tenant: TenantID?, partner: PartnerID?) throws -> ExportScope {
    try store.read { db in
      if let tenant {
        _ = try number(of: tenant, db)
        return .tenant(tenant)
      }
      guard let partner else {
        if case .partner(let own) = scope { return .partner(own) }
        return .all
      }
      let known = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM partner WHERE partner_id = ?)",
        arguments: [partner.rawValue])
      guard known == true, scope.contains(partner) else {
        store.counters.countRefused()
        throw StoreError.notFound(what: "partner", id: partner.rawValue)
      }
      return .partner(partner)
    }
  }

  /// Hands out what each tenant's bill follows from, in the order of the ids, out of one snapshot
  /// of the store. Nothing is kept of those that have been handed out.
  package func bills(
    of selection: ExportScope, in period: BillingPeriod, _ body: (BillSource) throws -> Void
  ) throws {
    try store.read { db in
      let rows = try BillRows(db, period: period)
      var conditions = Conditions(scope: scope, column: "t.partner_id")
      switch selection {
      case .all: break
      case .partner(let id): conditions.add("t.partner_id = ?", id.rawValue)
      case .tenant(let id): conditions.add("t.tenant_id = ?", id.rawValue)
      }
      let tenants = try Row.fetchCursor(
        db,
        sql: """
          SELECT t.number, t.tenant_id, t.name, t.partner_id, p.name AS partner_name, t.status
          FROM tenant t JOIN partner p USING (partner_id)
          WHERE \(conditions.sql) ORDER BY t.tenant_id
          """, arguments: conditions.arguments)
      while let row = try tenants.next() {
        let tenant = BilledTenant(
          id: TenantID(row["tenant_id"]), name: row["name"],
          partnerID: PartnerID(row["partner_id"] as String), partnerName: row["partner_name"],
          status: TenantStatus(rawValue: row["status"]) ?? .active)
        try body(try rows.source(of: tenant, number: row["number"]))
      }
    }
  }

  /// How many tenants `bills` hands out, for progress.
  package func billCount(of selection: ExportScope) throws -> Int {
    if case .tenant = selection { return 1 }
    return try store.read { db in
      var conditions = Conditions(scope: scope)
      if case .partner(let id) = selection { conditions.add("partner_id = ?", id.rawValue) }
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM tenant WHERE \(conditions.sql)",
        arguments: conditions.arguments) ?? 0
    }
  }
}

package import Domain
internal import GRDB

extension ScopedStore {
  /// The partner or tenant that an export is asked for, if it is in scope, or the one error that
  /// an unknown one gets too. All tenants of an operator of one partner are that partner's.
  package func exportScope(tenant: TenantID?, partner: PartnerID?) throws -> ExportScope {
    try store.read { db in
      if let tenant {
        try requireBills(of: tenant, db)
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
  /// of the store. Nothing is kept of those that have been handed out. Tenants that were purged
  /// have no bills any more.
  ///
  /// What `body` throws ends the reading and is thrown as it is: it is no error of the store.
  package func bills(
    of selection: ExportScope, in period: BillingPeriod, _ body: (BillSource) throws -> Void
  ) throws {
    var interruption: (any Error)?
    try store.read { db in
      let rows = try BillRows(db, period: period, isForMany: selection.isForMany)
      let (statement, arguments) = try billed(selection, db)
      let tenants = try Row.fetchCursor(statement, arguments: arguments)
      while interruption == nil, let row = try tenants.next() {
        let source = try rows.source(row)
        do { try body(source) } catch { interruption = error }
      }
    }
    if let interruption { throw interruption }
  }

  /// What one tenant's bill of a month follows from.
  package func billSource(of id: TenantID, in period: BillingPeriod) throws -> BillSource {
    try store.read { db in
      try requireBills(of: id, db)
      guard let row = try billedRow(of: id, db) else { throw StoreError.tenantNotFound(id) }
      return try BillRows(db, period: period, isForMany: false).source(row)
    }
  }

  /// The same of several tenants, in the order of `ids`.
  package func billSources(of ids: [TenantID], in period: BillingPeriod) throws -> [BillSource] {
    try store.read { db in
      let rows = try BillRows(db, period: period, isForMany: false)
      var sources: [BillSource] = []
      for id in ids {
        if let row = try billedRow(of: id, db) { sources.append(try rows.source(row)) }
      }
      return sources
    }
  }

  /// How many tenants `bills` hands out, for progress.
  package func billCount(of selection: ExportScope) throws -> Int {
    try store.read { db in
      let conditions = conditions(of: selection)
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM tenant t WHERE \(conditions.sql)",
        arguments: conditions.arguments) ?? 0
    }
  }

  /// The ids of the tenants that have bills, in order.
  package func billedIDs(of selection: ExportScope = .all) throws -> [TenantID] {
    try store.read { db in
      let conditions = conditions(of: selection)
      return try String.fetchAll(
        db,
        sql: "SELECT t.tenant_id FROM tenant t WHERE \(conditions.sql) ORDER BY t.tenant_id",
        arguments: conditions.arguments
      ).map { TenantID($0) }
    }
  }

  private func billedRow(of id: TenantID, _ db: Database) throws -> Row? {
    let (statement, arguments) = try billed(.tenant(id), db)
    return try Row.fetchOne(statement, arguments: arguments)
  }

  private func billed(
    _ selection: ExportScope, _ db: Database
  ) throws -> (Statement, StatementArguments) {
    let conditions = conditions(of: selection)
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.number, t.tenant_id, t.name, t.partner_id, p.name AS partner_name, t.status,
          t.last_event_at
        FROM tenant t JOIN partner p USING (partner_id)
        WHERE \(conditions.sql) ORDER BY t.tenant_id
        """)
    return (statement, conditions.arguments)
  }

  private func conditions(of selection: ExportScope) -> Conditions {
    var conditions = Conditions(scope: scope, column: "t.partner_id")
    switch selection {
    case .all: break
    case .partner(let id): conditions.add("t.partner_id = ?", id.rawValue)
    case .tenant(let id): conditions.add("t.tenant_id = ?", id.rawValue)
    }
    conditions.add(
      """
      NOT EXISTS (SELECT 1 FROM purged_tenant g
        WHERE g.partner_id = t.partner_id AND g.tenant_id = t.tenant_id)
      """)
    return conditions
  }

  private func requireBills(of id: TenantID, _ db: Database) throws {
    _ = try number(of: id, db)
    let purged = try Int64.fetchOne(
      db, sql: "SELECT at FROM purged_tenant WHERE tenant_id = ?", arguments: [id.rawValue])
    guard let purged else { return }
    throw StoreError.refused(
      what: "\"\(id)\" was purged at \(Timestamp(microseconds: purged)), and its usage with it: "
        + "its bills cannot be reckoned again",
      remedy: "Look into the exports that were made before; `switchboard export list` names them.")
  }
}

extension ExportScope {
  /// Whether bills are for more than one tenant.
  fileprivate var isForMany: Bool {
    if case .tenant = self { false } else { true }
  }
}

package import Domain
import GRDB

extension ControlledStore {
  /// Adds tenants with their partners, all or none, with the record that their status and plan
  /// rest on. The installation signs it; the actor is named in it.
  ///
  /// - Parameter unassigned: plans that bill nothing here; whoever is on one has no assignment.
  package func importTenants(
    _ partners: [Partner], _ tenants: [Tenant], unassigned: Set<String> = [], by actor: String,
    at now: Timestamp
  ) throws {
    for partner in partners where !partner.id.isWellFormed { throw Store.malformed(partner.id) }
    for tenant in tenants where !tenant.id.isWellFormed { throw Store.malformed(tenant.id) }
    try store.write { db in
      try Store.withLargeCache(db) {
        try Store.importTenants(partners, tenants, unassigned: unassigned, db)
        try recordRows(
          try Self.rows(of: tenants, db), .imported, act: "import", actor: actor, at: now,
          detail: [.init("tenants", .integer(Int64(tenants.count)))], db)
      }
    }
  }

  /// Publishes plan versions without an operator's signature, as the installation does with those
  /// that it brings; the same text again changes nothing.
  package func publish(
    _ plans: [PlanRecord], entries: [TimelineEntry] = [], by actor: String, at now: Timestamp
  ) throws {
    try store.write { db in
      let known = Set(
        try Row.fetchAll(db, sql: "SELECT * FROM plan_version").map { PlanRecord($0).attested })
      for plan in plans { try plan.insert(db) }
      try Store.append(entries, db)
      let rows = plans.map(\.attested).filter { !known.contains($0) }
      guard !rows.isEmpty else { return }
      try recordRows(
        rows, .planPublished, act: "plan_publish", actor: actor, at: now,
        detail: [.init("plans", .array(plans.map { .string("\($0.plan)@\($0.version)") }))], db)
    }
  }

  /// Puts tenants on plan versions without an operator's signature; the actor is named.
  package func assign(
    _ assignments: [PlanAssignment], entries: [TimelineEntry] = [], by actor: String,
    at now: Timestamp
  ) throws {
    try store.write { db in
      try Store.assign(assignments, entries: entries, db)
      let first = assignments.count == 1 ? assignments.first : nil
      let partner =
        try first.map { assignment in
          try String.fetchOne(
            db, sql: "SELECT partner_id FROM tenant WHERE tenant_id = ?",
            arguments: [assignment.tenantID.rawValue])
        } ?? nil
      try recordRows(
        assignments.map(\.attested), .planAssigned, act: "change_plan", actor: actor, at: now,
        detail: [
          .init(
            "assignments",
            .array(assignments.prefix(100).map { .string($0.attested.line.spaced) }))
        ], partner: partner.map { PartnerID($0) }, tenant: first?.tenantID, db)
    }
  }

  private static func rows(of tenants: [Tenant], _ db: Database) throws -> [AttestedRow] {
    var rows = tenants.filter { $0.status == .suspended || $0.status == .deleted }.map {
      AttestedRow(.status, tenant: $0.id.rawValue, value: $0.status.rawValue)
    }
    let statement = try db.makeStatement(
      sql: """
        SELECT from_day, plan || '@' || version AS plan FROM plan_assignment WHERE
          partner_id = ? AND tenant_id = ?
        """)
    for tenant in tenants {
      let found = try Row.fetchAll(
        statement, arguments: [tenant.partnerID.rawValue, tenant.id.rawValue])
      rows += found.map {
        AttestedRow(
          .assignment, tenant: tenant.id.rawValue, name: String($0["from_day"] as Int64),
          value: $0["plan"])
      }
    }
    return rows
  }
}

extension String {
  /// Without the tabs and the line's end.
  fileprivate var spaced: String {
    String(map { $0 == "\t" ? " " : $0 }.filter { $0 != "\n" })
  }
}

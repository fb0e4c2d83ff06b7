package import Domain
import GRDB

extension Store {
  /// Looks from each partner's scope for tenants of all others, on the live store: ids and names of
  /// theirs are the canaries. Changes nothing.
  package func isolation(at now: Timestamp) throws -> [DoctorFinding] {
    try partners().map { partner in
      let scoped = scoped(to: .partner(partner.id))
      let canaries = try canaries(beside: partner.id)
      let leaks = try canaries.flatMap { try scoped.leaks(of: $0, at: now) }
      return DoctorFinding(
        check: "isolation", isGood: leaks.isEmpty,
        detail: leaks.isEmpty
          ? "\(partner.id) sees none of \(canaries.count) tenants of others"
          : "\(partner.id): \(leaks.prefix(5).joined(separator: "; "))",
        remedy: "Stop using the store, and report this.")
    }
  }

  /// A few tenants of every other partner.
  private func canaries(beside partner: PartnerID) throws -> [Tenant] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM (SELECT tenant.*,
            row_number() OVER (PARTITION BY partner_id ORDER BY tenant_id) AS place FROM tenant)
          WHERE place <= 8 AND partner_id <> ?
          """, arguments: [partner.rawValue]
      ).map(Tenant.init)
    }
  }
}

extension ScopedStore {
  /// Where this scope shows a tenant of another partner.
  fileprivate func leaks(of canary: Tenant, at now: Timestamp) throws -> [String] {
    var leaks: [String] = []
    let unknown = TenantID("no-such-tenant")
    let reads: [(String, (TenantID) throws -> Void)] = [
      ("tenant", { _ = try tenant($0) }), ("profile", { _ = try profile($0, now: now) }),
      ("series", { _ = try series($0, meter: .ingestUnit, days: 1, now: now) }),
      ("assignments", { _ = try assignments(of: $0) }),
      ("incidents", { _ = try incidents(of: $0) }),
      ("audit", { _ = try audit(AuditQuery(tenantID: $0)) }),
    ]
    for (name, read) in reads {
      let (there, nowhere) = (Self.answer(canary.id, read), Self.answer(unknown, read))
      let expected = nowhere.replacing(unknown.rawValue, with: canary.id.rawValue)
      if there != expected { leaks.append("\(name) of \(canary.id) answers \"\(there)\"") }
    }
    let request = CatalogRequest(
      query: CatalogQuery(
        filter: Filter(terms: [.init(condition: .word(canary.name.lowercased()))])),
      anchor: .first, limit: 100)
    if try catalog(request, now: now).rows.contains(where: { $0.id == canary.id }) {
      leaks.append("the catalog finds \(canary.id) by its name")
    }
    let entries = try timeline(TimelineRequest(filter: .init(), anchor: .newest, limit: 1000))
      .entries
    if entries.contains(where: { $0.tenantID == canary.id || $0.partnerID == canary.partnerID }) {
      leaks.append("the timeline tells of \(canary.id)")
    }
    if try audit(AuditQuery(limit: 1000)).contains(where: { $0.tenantID == canary.id }) {
      leaks.append("the audit log tells of \(canary.id)")
    }
    return leaks
  }

  private static func answer(_ id: TenantID, _ read: (TenantID) throws -> Void) -> String {
    do {
      try read(id)
      return "something"
    } catch {
      return "\(error)"
    }
  }
}

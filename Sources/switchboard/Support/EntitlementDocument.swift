import Domain
import Store

/// The signed text of an entitlements file; `Docs/limits.md` describes it.
struct EntitlementDocument {
  let entitlements: Entitlements
  let scope: Scope
  let install: String
  let now: Timestamp

  var json: JSONValue {
    let day = entitlements.day
    return [
      "format": "switchboard-entitlements/1", "install_id": .string(install),
      "partner_id": .optional(partner), "version": .integer(entitlements.version),
      "written_at": .describing(now), "day": .describing(day),
      "period": .describing(day.month),
      "tenants": .array(entitlements.tenants.map { json(of: $0, day) }),
    ]
  }

  private var partner: String? {
    guard case .partner(let id) = scope else { return nil }
    return id.rawValue
  }

  private func json(of tenant: Entitlement, _ day: UTCDay) -> JSONValue {
    [
      "tenant_id": .string(tenant.tenantID.rawValue),
      "partner_id": .string(tenant.partnerID.rawValue),
      "status": .string(tenant.status.rawValue),
      "plan": .optional(tenant.plan?.description), "served": .bool(tenant.status.isServed),
      "limits": .array(
        tenant.limits.map { limited in
          [
            "metric": .string(limited.meter.rawValue),
            "window": .string(limited.window.rawValue),
            "period": .string(
              limited.window == .day ? day.description : day.month.description),
            "hard_limit": .describing(limited.hard),
            "soft_percent": .integer(Int64(limited.softPercent)),
            "level": .string(limited.level.name), "allowed": .bool(tenant.allows(limited)),
          ]
        }),
    ]
  }
}

import Domain
import Store

/// Shows and sets the thresholds of one tenant, those too that no worker has evaluated yet.
struct GuardrailDesk {
  let place: Workplace
  let tenant: TenantID

  /// A row for each meter that the plan in force limits.
  func rows() throws -> [GuardrailRow] {
    let known = try place.tenants.guardrails(of: tenant)
    let today = place.now.day
    let source = try place.tenants.limitSource(of: tenant, on: today).source
    let plan = try LimitReading(tenants: place.tenants, today: today).plan(in: source.assignments)
    return Meter.allCases.compactMap { meter in
      guard let limit = plan?.limit(on: .meter(meter)) else { return nil }
      return known.first { $0.meter == meter }
        ?? GuardrailRow(
          tenantID: tenant, meter: meter,
          state: .beginning(at: limit.softPercent, on: today))
    }
  }

  /// Pins at a percentage, or releases where there is none.
  func set(percent: Int?, meter: Meter?, reason: String) throws -> [GuardrailRow] {
    let today = place.now.day
    var rows = try rows().filter { meter == nil || $0.meter == meter }
    guard !rows.isEmpty else {
      let what = meter.map { "\($0.rawValue) of \(tenant)" } ?? "\(tenant)"
      throw Failure(
        .refused,
        "\(what) has no limit in its plan, so there is nothing to warn of. "
          + "`switchboard limits --tenant \(tenant)` shows its limits")
    }
    let actor = place.person.id.rawValue
    for index in rows.indices {
      if let percent {
        rows[index].state.hold(
          at: percent, on: today, by: .init(by: actor, at: place.now, reason: reason))
      } else {
        rows[index].state.release(by: actor, on: today)
      }
    }
    try place.store.set(
      Dictionary(rows.map { ($0.meter, $0.state) }) { first, _ in first }, of: tenant,
      entries: rows.map { row in
        TimelineEntry(
          at: place.now, kind: .guardrail, severity: .notice, partnerID: nil, tenantID: tenant,
          text: "\(row.meter.rawValue): \(row.state.reason)", actor: actor)
      })
    try place.reckon(only: tenant)
    return rows
  }
}

import Domain

@testable import ConsoleTUI

enum PlansSamples {
  static let snapshot = PlansSnapshot(
    versions: [
      version("enterprise@2", "Enterprise", "1999.00", "2026-01-01", tenants: 61, previous: true),
      version("enterprise@1", "Enterprise", "1799.00", "2024-01-01", tenants: 4),
      version("pro@4", "Pro", "529.00", "2027-01-01", coming: 12, previous: true),
      version("pro@3", "Pro", "499.00", "2026-01-01", tenants: 1_204, previous: true),
    ],
    history: [
      step("enterprise@2", "2026-12-01", "2026-11-20"), step("pro@3", "2026-01-01", "2025-12-30"),
    ], offers: [offer("enterprise@2", 240_210), offer("enterprise@1", 220_833)])

  static func pane() -> PlansPane {
    var pane = PlansPane()
    var tickets = TicketSource()
    let context = PaneCanvas(width: 78, height: 20).context()
    guard case .loadPlans(_, let ticket)? = pane.open(in: context, tickets: &tickets).first else {
      return pane
    }
    _ = pane.receive(.plansLoaded(snapshot, ticket), in: context, tickets: &tickets)
    return pane
  }

  private static func version(
    _ id: String, _ name: String, _ fee: String, _ effective: String, tenants: Int = 0,
    coming: Int = 0, previous: Bool = false
  ) -> PlansSnapshot.Version {
    let id = PlanID(id) ?? PlanID(plan: "none", version: 1)
    let changes = [
      PlanChange(field: "version", before: String(id.version - 1), after: String(id.version)),
      PlanChange(field: "base_fee", before: "449.00", after: fee),
      PlanChange(field: "skus.ingest_unit.tiers[0].unit_price", before: "0.00022", after: "0.0002"),
      PlanChange(field: "features.export.focus", before: nil, after: "yes"),
    ]
    return PlansSnapshot.Version(
      id: id, name: name, currency: "USD", baseFee: fee,
      effective: UTCDay(effective) ?? UTCDay(daysSince1970: 0),
      publishedAt: Timestamp(seconds: 1_767_225_600), publishedBy: "root",
      digest: "5f1d6a2b9c0e7f34", tenants: tenants, coming: coming,
      previous: previous ? PlanID(plan: id.plan, version: id.version - 1) : nil,
      changes: previous ? changes : [],
      fields: [
        PlanField(name: "plan", value: id.plan), PlanField(name: "base_fee", value: fee),
        PlanField(name: "skus.ingest_unit.included", value: "1000000"),
      ])
  }

  private static func offer(_ plan: String, _ after: Int64) -> PlansSnapshot.Offer {
    let from = Samples.now.day.advanced(by: 1)
    return PlansSnapshot.Offer(
      plan: PlanID(plan) ?? PlanID(plan: "none", version: 1), from: from, period: from.month,
      before: Money(minorUnits: 101_158, currency: .usd),
      after: Money(minorUnits: after, currency: .usd))
  }

  private static func step(_ plan: String, _ from: String, _ at: String) -> PlansSnapshot.Step {
    let assigned = UTCDay(at) ?? UTCDay(daysSince1970: 0)
    return PlansSnapshot.Step(
      plan: PlanID(plan) ?? PlanID(plan: "none", version: 1),
      from: UTCDay(from) ?? UTCDay(daysSince1970: 0), assignedAt: assigned.start,
      assignedBy: "ana")
  }
}

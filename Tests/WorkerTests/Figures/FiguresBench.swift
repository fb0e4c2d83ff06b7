import Domain
import GRDB
import Worker

@testable import Store

/// A store with one tenant on a plan whose ingest is limited to 1,000 a month, and its keeper.
struct FiguresBench {
  /// A Friday.
  static let today = UTCDay(year: 2026, month: 2, day: 20)
  static let tenant = TenantID("t-a")
  static let plan = Plan(
    id: PlanID(plan: "small", version: 1), name: "Small", currency: .usd,
    effective: UTCDay(year: 2024, month: 1, day: 1),
    baseFee: Money(minorUnits: 100_00, currency: .usd),
    skus: [
      SKU(
        id: "ingest", meter: .ingestUnit, included: Quantity(micro: 500_000_000),
        pricing: .perUnit(Price(nano: 10_000_000)))
    ],
    limits: [
      PlanLimit(
        metric: .meter(.ingestUnit), window: .month, softPercent: 80,
        hard: Quantity(micro: 1_000_000_000)),
      PlanLimit(
        metric: .approvals, window: .day, softPercent: 80, hard: Quantity(micro: 5_000_000)),
    ])

  let bench: Bench
  let keeper: FiguresKeeper
  var store: Store { bench.store }

  init(ingestCost: Int64 = 1_000, floor: Int? = nil) throws {
    bench = try Bench(tenants: ["t-a"])
    let costs = CostModel(
      version: 1, effective: Self.plan.effective, currency: .usd,
      unitCosts: [.ingestUnit: Price(nano: ingestCost)],
      fixedPerTenant: Money(minorUnits: 0, currency: .usd))
    keeper = FiguresKeeper(
      store: bench.store, plans: [Self.plan], costs: CostHistory(costs),
      floors: MarginFloors(floors: floor.map { ["small": $0] } ?? [:]))
    try store.publish([
      PlanRecord(
        plan: "small", version: 1, effective: Self.plan.effective, document: "x", digest: "x",
        publishedAt: Bench.now, publishedBy: "test")
    ])
    try store.assign([
      PlanAssignment(
        tenantID: Self.tenant, from: UTCDay(year: 2025, month: 1, day: 1), plan: "small",
        version: 1, assignedAt: Bench.now, assignedBy: "test")
    ])
    try bench.edit("UPDATE tenant SET created_at = \(Self.plan.effective.start.microseconds)")
  }

  /// Sets a day's ingest, as a batch that touches the tenant.
  func use(_ units: Int64, on day: UTCDay = today) throws {
    try bench.edit(
      """
      INSERT OR REPLACE INTO usage_day
        (tenant, metric, day, quantity, events, samples, revision, watermark, detail)
      VALUES (1, 'ingest_unit', \(day.daysSince1970), \(units * 1_000_000), 1, 0, 1, 1, x'00');
      UPDATE tenant SET watermark = watermark + 1;
      """)
  }

  func refresh(on day: UTCDay = today) async throws {
    try await keeper.refresh(now: day.start.advanced(bySeconds: 3600))
  }

  /// Texts of the timeline of one kind, oldest first.
  func told(_ kind: TimelineKind) throws -> [String] {
    try store.read { db in
      try String.fetchAll(
        db, sql: "SELECT text FROM timeline WHERE kind = ? ORDER BY sequence",
        arguments: [kind.rawValue])
    }
  }

  func guardrail() throws -> GuardrailState? {
    try store.scoped(to: .all).guardrails(of: Self.tenant).first?.state
  }
}

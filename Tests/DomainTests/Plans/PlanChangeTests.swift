import Domain
import Testing

struct PlanChangeTests {
  @Test(arguments: ShippedPlans.names)
  func `a plan does not differ from itself`(name: String) throws {
    let plan = try ShippedPlans.plan(name)
    #expect(PlanChange.changes(from: plan, to: plan).isEmpty)
    let names = plan.fields.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `pro@2 and pro@3 differ field by field`() throws {
    let changes = PlanChange.changes(
      from: try ShippedPlans.plan("pro@2"), to: try ShippedPlans.plan("pro@3"))
    let lines = changes.map { "\($0.field): \($0.before ?? "-") > \($0.after ?? "-")" }
    #expect(lines.contains("version: 2 > 3"))
    #expect(lines.contains("base_fee: 449.00 > 499.00"))
    #expect(lines.contains("skus.ingest_unit.pricing: volume > graduated"))
    #expect(lines.contains("skus.ingest_unit.tiers[0].unit_price: 0.00022 > 0.0002"))
    #expect(lines.contains("limits.ingest_unit.hard: 4000000 > 5000000"))
    #expect(lines.contains("features.export.focus: - > yes"))
    #expect(!lines.contains { $0.hasPrefix("name") || $0.hasPrefix("skus.seat.unit_price") })
  }

  @Test func `what only one of two plans has is shown on its side`() throws {
    let (one, two) = (try ShippedPlans.plan("pro@3"), try ShippedPlans.plan("internal@2"))
    let there = PlanChange.changes(from: one, to: two)
    let back = PlanChange.changes(from: two, to: one)
    #expect(
      Set(there.map { "\($0.field) \($0.before ?? "") \($0.after ?? "")" })
        == Set(back.map { "\($0.field) \($0.after ?? "") \($0.before ?? "")" }))
  }
}

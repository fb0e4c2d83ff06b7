import Domain
import Testing

struct WhatIfTests {
  @Test(arguments: [
    ("price:query_credit=+10%", "price:query_credit=+10%"),
    (" base:pro=549.00 , fixed=-5%", "base:pro=549, fixed=-5%"),
    ("price:ingest_unit@pro=-2.5%", "price:ingest_unit@pro=-2.5%"),
    ("unit:storage_gb_month=0.030", "unit:storage_gb_month=0.03"),
    ("pool:support=+20%", "pool:support=+20%"), ("base=-100%", "base=-100%"),
  ])
  func `a question is read`(text: String, shown: String) throws {
    let question = try WhatIf(text)
    #expect(question.changes.map(\.description).joined(separator: ", ") == shown)
  }

  @Test(arguments: [
    "", "price", "price:query_credit", "price:query_credit=10%", "price:query_credit=+1e1%",
    "price:query_credit=5.00", "price:credits=+1%", "fee:pro=+1%", "base:pro=-101%",
    "base:pro=-5.00", "unit:seat=1.0000000001", "fixed:x=+1%", "a=b=c", "base=+1%,",
  ])
  func `nonsense is refused with a remedy`(text: String) {
    #expect(throws: WhatIfError.self) { try WhatIf(text) }
  }

  @Test func `prices, fees and costs change, and nothing else`() throws {
    let pro = try ShippedPlans.plan("pro@3")
    let costs = try EconomicsTests.costs()
    let question = try WhatIf(
      "price:query_credit=+10%,base:pro=549.00,unit:seat=-50%,fixed=+100%,pool:support=1.00")
    let plan = try #require(try question.plans([pro]).first)
    #expect(plan.baseFee.description == "549.00")
    #expect(
      plan.sku(for: .queryCredit)?.pricing
        == .package(size: Quantity(micro: 1_000_000_000), price: Price(nano: 4_400_000_000)))
    #expect(plan.sku(for: .ingestUnit) == pro.sku(for: .ingestUnit))
    let changed = try question.costs(costs)
    #expect(changed.unitCosts[.seat]?.description == "0.6")
    #expect(changed.unitCosts[.ingestUnit] == costs.unitCosts[.ingestUnit])
    #expect(changed.fixedPerTenant.description == "24.00")
    #expect(changed.pools.map(\.monthly.description) == ["4200.00", "2600.00", "1.00"])
  }

  @Test func `what is not there is refused by name`() throws {
    let pro = try ShippedPlans.plan("pro@3")
    #expect(throws: WhatIfError.self) { try WhatIf("base:gold=+1%").plans([pro]) }
    #expect(throws: WhatIfError.self) {
      try WhatIf("pool:lunch=+1%").costs(EconomicsTests.costs())
    }
    #expect(throws: WhatIfError.self) { try WhatIf("base=549.005").plans([pro]) }
  }

  @Test func `earlier versions of the costs hold for earlier months`() throws {
    let text = """
      version: 2
      effective: 2026-07-01
      currency: USD
      units: { ingest_unit: "0.1", storage_gb_month: "0.1", query_credit: "0.1", seat: "2" }
      fixed_per_tenant: "12.00"
      earlier:
        - version: 1
          effective: 2024-01-01
          currency: USD
          units: { ingest_unit: "0.1", storage_gb_month: "0.1", query_credit: "0.1", seat: "1" }
          fixed_per_tenant: "11.00"
      """
    let history = try CostModelReader(file: "costs.yaml", root: .parse(yaml: text)).history()
    func version(_ year: Int, _ month: Int) -> Int {
      history.model(for: BillingPeriod(year: year, month: month)).version
    }
    #expect([version(2023, 1), version(2026, 6), version(2026, 7)] == [1, 1, 2])
    let swapped = text.replacing("effective: 2024", with: "effective: 2027")
    #expect(throws: ConfigError.self) {
      try CostModelReader(file: "costs.yaml", root: .parse(yaml: swapped)).history()
    }
  }
}

import Domain
import Foundation
import Testing

struct PlanReaderTests {
  /// Reads pro@3 with one piece of its text replaced.
  private func error(replacing old: String, with new: String) throws -> ConfigError? {
    let text = try ShippedPlans.text("pro@3")
    try #require(text.contains(old))
    let changed = text.replacingOccurrences(of: old, with: new)
    let root = try ConfigNode.parse(yaml: changed)
    do throws(ConfigError) {
      _ = try PlanReader(file: "pro@3.yaml", root: root).plan()
    } catch { return error }
    return nil
  }

  @Test(arguments: ShippedPlans.names)
  func `every shipped plan is read, under the name of its file`(name: String) throws {
    #expect(try ShippedPlans.plan(name).id.description == name)
  }

  @Test func `every file in Plans is known to these tests`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: ShippedPlans.folder.path)
    let plans = files.filter { $0.contains("@") }.sorted()
    #expect(plans == ShippedPlans.names.map { "\($0).yaml" }.sorted())
  }

  @Test func `pro@3 is what the design says`() throws {
    let plan = try ShippedPlans.plan("pro@3")
    #expect(plan.baseFee == Money(minorUnits: 49_900, currency: .usd))
    #expect(plan.effective.description == "2026-01-01")
    #expect(plan.skus.map(\.meter) == Meter.allCases)
    #expect(
      plan.sku(for: .ingestUnit)?.pricing
        == .graduated([
          .init(upTo: Quantity(micro: 1_000_000_000_000), unitPrice: Price(nano: 200_000)),
          .init(upTo: nil, unitPrice: Price(nano: 150_000)),
        ]))
    #expect(plan.limit(on: .approvals)?.hard == Quantity(micro: 5_000_000))
    #expect(plan.limit(on: .meter(.ingestUnit))?.softPercent == 80)
  }

  @Test(arguments: [
    "plan", "version", "name", "currency", "effective", "base_fee",
  ])
  func `a missing, null or misshapen field is refused by its key`(key: String) throws {
    let text = try ShippedPlans.text("pro@3")
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("\(key):") })
    for other in ["", "\(key):", "\(key): [1]", "\(key): {a: 1}", "\(key): true"] {
      let found = try #require(try error(replacing: String(line), with: other))
      #expect(found.key == key)
      #expect(!found.remedy.isEmpty)
    }
  }

  @Test(arguments: [
    ("version: 3", "version: 0", "version"),
    ("version: 3", "version: -3", "version"),
    ("version: 3", "version: 99999999999999999999", "version"),
    ("version: 3", "version: 3.5", "version"),
    ("version: 3", "version: \"3\"", "version"),
    ("currency: USD", "currency: usd", "currency"),
    ("currency: USD", "currency: XXX", "currency"),
    ("currency: USD", "currency: JPY", "base_fee"),
    ("2026-01-01", "2026-02-30", "effective"),
    ("2026-01-01", "1026-01-01", "effective"),
    ("\"499.00\"", "\"-499.00\"", "base_fee"),
    ("\"499.00\"", "\"499.001\"", "base_fee"),
    ("\"499.00\"", "499.00", "base_fee"),
    ("\"499.00\"", "\"999999999999999999999.00\"", "base_fee"),
    ("name: Pro", "name: Pro\nnmae: Pro", "nmae"),
    ("metric: ingest_unit", "metric: ingest", "skus[0].metric"),
    ("metric: storage_gb_month", "metric: ingest_unit", "skus[1]"),
    ("sku: pro-storage", "sku: pro-ingest", "skus[1]"),
    ("pricing: graduated", "pricing: tiered", "skus[0].pricing"),
    ("pricing: graduated", "pricing: per_unit", "skus[0].tiers"),
    ("pricing: graduated", "currency: EUR\n    pricing: graduated", "skus[0].currency"),
    ("included: \"1000000\"", "included: \"2000000000000\"", "skus[0].included"),
    ("included: \"1000000\"", "included:", "skus[0].included"),
    ("included: \"1000000\"", "included: \"0.0000001\"", "skus[0].included"),
    (
      "{ up_to: \"1000000\", unit_price: \"0.000200\" }", "{ unit_price: \"1\" }",
      "skus[0].tiers[0]"
    ),
    (
      "{ unit_price: \"0.000150\" }", "{ up_to: \"2\", unit_price: \"1\" }",
      "skus[0].tiers[1].up_to"
    ),
    ("\"0.000150\"", "\"-0.000150\"", "skus[0].tiers[1].unit_price"),
    ("\"0.000150\"", "\"0.0000000001\"", "skus[0].tiers[1].unit_price"),
    (
      "soft_percent: 80, hard: \"5000000\"", "soft_percent: 0, hard: \"5\"",
      "skus[0].limit.soft_percent"
    ),
    (
      "soft_percent: 80, hard: \"5000000\"", "soft_percent: 101, hard: \"5\"",
      "skus[0].limit.soft_percent"
    ),
    ("hard: \"5000000\"", "hard: \"0\"", "skus[0].limit.hard"),
    ("window: month", "window: week", "skus[0].limit.window"),
    ("package_size: \"1000\"", "package_size: \"0\"", "skus[2].package_size"),
    ("    package_price: \"4.00\"\n", "", "skus[2].package_price"),
    ("metric: approvals, window: day", "metric: approvals, window: month", "limits[0].window"),
    ("soft_percent: 80, hard: \"5\" }", "soft_percent: 80, hard: \"2.5\" }", "limits[0].hard"),
    ("metric: approvals,", "metric: ingest_unit,", "limits[0]"),
    ("[console,", "[console, console,", "features[1]"),
    ("[console,", "[\"con sole\",", "features[0]"),
  ])
  func `bad input is refused where it stands`(old: String, new: String, key: String) throws {
    let found = try #require(try error(replacing: old, with: new))
    #expect(found.key == key)
    #expect(found.line > 1)
    #expect(found.file == "pro@3.yaml")
  }

  @Test func `a quantity that is none is told the most that one may be`() throws {
    let found = try error(replacing: "\"1000000\"", with: "\"1e6\"")
    #expect(found?.remedy.hasSuffix("at most 6 after the point, up to 1000000000000") == true)
  }

  @Test func `tiers have to rise`() throws {
    let found = try error(
      replacing: "- { unit_price: \"0.000150\" }",
      with: "- { up_to: \"1000000\", unit_price: \"0.1\" }\n      - { unit_price: \"0.2\" }")
    #expect(found?.key == "skus[0].tiers[1].up_to")
    #expect(found?.problem.contains("not above the end of the one before, 1000000") == true)
  }

  @Test(arguments: ["", "[]", "plan", "skus: {}", "\"\""])
  func `a document that is no plan is refused`(yaml: String) {
    #expect(throws: ConfigError.self) {
      try PlanReader(file: "x", root: .parse(yaml: yaml)).plan()
    }
  }

  @Test(arguments: ["pro", "pro@", "@3", "pro@0", "pro@03", "pro@3@4", "p ro@3", "pro@-1"])
  func `what is no plan version is not read as one`(text: String) {
    #expect(PlanID(text) == nil)
  }
}

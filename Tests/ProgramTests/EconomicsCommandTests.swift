import Foundation
import Testing

/// `switchboard economics` as scripts see it.
@Suite struct EconomicsCommandTests {
  private static let now = "2026-03-18T12:00:00Z"

  private func report(_ folder: TrialFolder, _ arguments: [String]) throws -> [String: Any] {
    let text = try folder.run(["economics", "--json", "--now", Self.now] + arguments)
    return try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
  }

  private func cents(_ value: Any?) throws -> Int {
    let text = try #require(value as? String)
    return try #require(Int(text.replacing(".", with: "")), "\(text)")
  }

  @Test func `rows add up to the totals, whatever they are summed by`() throws {
    let folder = try TrialFolder()
    _ = try folder.run(["seed", "--days", "40", "--as-of", Self.now])
    var totals: [[String]] = []
    for grouping in ["tenant", "tier", "partner"] {
      let report = try report(folder, ["--by", grouping, "--top", "3"])
      let rows = try #require(report["rows"] as? [[String: Any]])
      let total = try #require(report["totals"] as? [String: Any])
      for key in ["revenue", "cogs", "pool_share", "base_fees", "overage", "usage_cost"] {
        let sum = try rows.reduce(0) { try $0 + cents($1[key]) }
        #expect(try sum == cents(total[key]), "\(grouping) \(key)")
      }
      let keys = rows.compactMap { $0[grouping == "tier" ? "tier" : "\(grouping)_id"] as? String }
      #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(keys.count == rows.count)
      totals.append(["revenue", "cogs", "gross_margin"].map { total[$0] as? String ?? "" })
      #expect(report["to_date"] as? Bool == true)
      #expect((report["top"] as? [Any])?.count == 3)
      #expect((report["trend"] as? [[String: Any]])?.count == 6)
    }
    #expect(Set(totals).count == 1)
  }

  @Test func `an operator of one partner sees that partner, with the same shares`() throws {
    let folder = try TrialFolder()
    _ = try folder.run(["seed", "--days", "10", "--as-of", Self.now])
    let whole = try report(folder, ["--by", "tenant"])
    let own = try report(folder, ["--by", "tenant", "--as", "ana"])
    let rows = try #require(own["rows"] as? [[String: Any]])
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0["partner_id"] as? String == "northwind" })
    let all = try #require(whole["rows"] as? [[String: Any]])
    for row in rows {
      let same = all.first { $0["tenant_id"] as? String == row["tenant_id"] as? String }
      #expect(same?["cogs"] as? String == row["cogs"] as? String)
    }
    let text = try folder.run(["economics", "--now", Self.now, "--as", "ana", "--by", "partner"])
    #expect(!text.contains("meridian") && !text.contains("kaigan"))
  }

  @Test func `a tenant without revenue has no margin`() throws {
    let folder = try TrialFolder()
    _ = try folder.run(["seed", "--days", "3", "--as-of", Self.now])
    let csv =
      "id,partner_id,name,region,status,plan,plan_from,risk,created_at\n"
      + "idle,northwind,Idle,eu,active,internal,2026-03-01,0,2026-03-01T00:00:00Z\n"
    try Data(csv.utf8).write(to: URL(filePath: folder.path + "/t.csv"))
    _ = try folder.run(["tenant", "import", folder.path + "/t.csv", "--now", Self.now])
    let rows = try #require(try report(folder, ["--by", "tenant"])["rows"] as? [[String: Any]])
    let idle = try #require(rows.first { $0["tenant_id"] as? String == "idle" })
    #expect(idle["revenue"] as? String == "0.00")
    #expect(idle["gross_margin"] is NSNull)
    #expect(idle["cogs_per_user"] is NSNull)
    let text = try folder.run(["economics", "--by", "tenant", "--now", Self.now])
    #expect(
      text.split(separator: "\n").contains { $0.hasPrefix("idle\t") && $0.hasSuffix("\tn/a") })
  }

  @Test func `the installation's own costs take the place of the shipped ones`() throws {
    let folder = try TrialFolder()
    _ = try folder.run(["seed", "--days", "3", "--as-of", Self.now])
    let config = folder.path + "/.config/switchboard"
    try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
    let costs = """
      version: 7
      effective: 2024-01-01
      currency: USD
      units: { ingest_unit: "0", storage_gb_month: "0", query_credit: "0", seat: "0" }
      fixed_per_tenant: "0.00"
      pools: [{ pool: everything, monthly: "310.00", allocate_by: equal }]
      """
    try Data(costs.utf8).write(to: URL(filePath: config + "/costs.yaml"))
    let changed = try report(folder, ["--what-if", "base=+1%"])
    #expect(changed["cost_version"] as? Int == 7)
    let whatIf = try #require(changed["what_if"] as? [String: Any])
    let totals = try #require(whatIf["totals"] as? [String: Any])
    #expect(totals["cogs"] as? String == "180.00")
  }
}

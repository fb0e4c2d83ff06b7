import Domain
import Testing

@testable import Seeding

struct SeedReaderTests {
  private func problem(_ tenant: String) -> ConfigError? {
    let head = "partner: p\nname: P\nshare: 1\ntenants:\n  - "
    do {
      _ = try SeedReader.read([("p.yaml", try .parse(yaml: head + tenant))])
      return nil
    } catch { return error as? ConfigError }
  }

  private let plans = "plans: [{ plan: pro, ago: 9d, by: v }]"
  private let usage = "usage: { seat: { level: \"1\" } }"

  @Test func `the shipped files tell three partners, sixty tenants and five operators`() throws {
    let seeds = try SeedFiles.described()
    #expect(
      seeds.partners.map(\.partner.id.rawValue).sorted() == ["kaigan", "meridian", "northwind"])
    #expect(seeds.tenants.count == 60)
    #expect(seeds.operators.map(\.id.rawValue) == ["ana", "bo", "vera", "root", "sam"])
    #expect(Set(seeds.tenants.map(\.trait)) == Set(TenantTrait.allCases))
    #expect(seeds.views.compactMap(\.pin) == [4, 5, 6, 7, 8, 9])
  }

  @Test func `a smallest tenant is read`() {
    #expect(problem("{ id: a, name: A, region: r, created: 9d, \(plans), \(usage) }") == nil)
  }

  @Test func `a misspelled key is refused with file and line`() {
    let error = problem("{ id: a, name: A, regoin: r, created: 9d, \(plans), \(usage) }")
    #expect(error?.file == "p.yaml")
    #expect(error?.line == 5)
    #expect(error?.key == "tenants[0].regoin")
  }

  @Test(arguments: ["9", "d", "-1d", "9y", "99999999d", "1.5h"])
  func `an age without digits and unit is refused`(age: String) {
    let error = problem("{ id: a, name: A, region: r, created: \"\(age)\", \(plans), \(usage) }")
    #expect(error?.key == "tenants[0].created")
    #expect(error?.remedy == "Write days, hours or minutes: 90d, 11h, 42m")
  }

  @Test func `a first plan that does not begin with the tenant is refused`() {
    let error = problem("{ id: a, name: A, region: r, created: 10d, \(plans), \(usage) }")
    #expect(error?.problem == "the first plan does not begin with the tenant")
  }

  @Test func `changes out of order are refused`() {
    let plans = "plans: [{ plan: pro, ago: 9d, by: v }, { plan: pro, ago: 9d, by: v }]"
    let error = problem("{ id: a, name: A, region: r, created: 9d, \(plans), \(usage) }")
    #expect(error?.key == "tenants[0].plans[1].ago")
  }

  @Test func `an incident older than its tenant is refused`() {
    let late = "incidents: [{ opened: 10d, severity: error, text: t, by: v }]"
    let error = problem("{ id: a, name: A, region: r, created: 9d, \(plans), \(usage), \(late) }")
    #expect(error?.key == "tenants[0].incidents[0].opened")
  }

  @Test func `an unknown meter is refused with the known ones`() {
    let error = problem(
      "{ id: a, name: A, region: r, created: 9d, \(plans), usage: { seats: { level: \"1\" } } }")
    #expect(error?.remedy.contains("ingest_unit") == true)
  }

  @Test func `the same tenant in two places is refused at the second`() {
    let tenant = "{ id: a, name: A, region: r, created: 9d, \(plans), \(usage) }"
    let error = problem(tenant + "\n  - " + tenant)
    #expect(error?.line == 6)
    #expect(error?.problem == "tenant a is already described at p.yaml:5")
  }

  @Test func `an operator of a partner that nobody describes is refused`() throws {
    let people = "operators:\n  - { name: eve, roles: [support], scope: nobody }\n"
    let error = #expect(throws: ConfigError.self) {
      try SeedReader.read([("d.yaml", try .parse(yaml: people))])
    }
    #expect(error?.line == 2)
    #expect(error?.problem == "partner nobody is described nowhere")
  }

  @Test func `a view whose filter has a mistake is refused where it is written`() throws {
    let text = """
      operators: []
      views:
        - { name: a, filter: "risk:>=200", sort: risk, columns: [name] }
      """
    let error = #expect(throws: ConfigError.self) {
      try SeedReader.read([("d.yaml", try .parse(yaml: text))])
    }
    #expect(error?.line == 3)
    #expect(error?.key == "views[0].filter")
  }
}

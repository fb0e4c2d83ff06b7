import Domain
import Testing

@testable import switchboard

/// Plan files as `plan publish` reads them: YAML's own tricks, then the reader's rules.
struct PlanFileTests {
  private static let good = """
    plan: trick
    version: 1
    name: Trick
    currency: USD
    effective: 2026-01-01
    base_fee: "10.00"
    skus:
      - { sku: s, metric: ingest_unit, included: "5", pricing: per_unit, unit_price: "1" }
    """

  private func error(_ text: String) throws -> ConfigError? {
    do {
      _ = try PlanReader(file: "p.yaml", root: YAMLConfig.parse(text, file: "p.yaml")).plan()
      return nil
    } catch let error as ConfigError { return error }
  }

  @Test func `the plan that the others are made of is read`() throws {
    #expect(try error(Self.good) == nil)
  }

  @Test(arguments: [
    ("name: Trick", "name: &a Trick", "the anchor &a", 3),
    ("name: Trick", "name: *a", "undefined alias", 3),
    ("name: Trick", "name: &a Trick\nfeatures: [*a]", "the anchor &a", 3),
    ("name: Trick", "name: Trick\nname: Treat", "given twice", 3),
    ("name: Trick", "name: Trick\n<<: { plan: x }", "unknown key \"<<\"", 4),
    ("name: Trick", "name: |\n  Trick\n", "control character U+A", 3),
    ("name: Trick", "name: Trick # 1\n---\nplan: b", "another document", 4),
    ("name: Trick", "name: \"Tri\\eck\"", "control character U+1B", 3),
    ("name: Trick", "name: [Trick", "this is not YAML", 4),
    ("name: Trick", "name: Trick\n\tversion: 1", "this is not YAML", 4),
    ("name: Trick", "name: !!str 5", "5 where text is wanted", 3),
    ("base_fee: \"10.00\"", "base_fee: 1e3", "without quotes", 6),
    ("base_fee: \"10.00\"", "base_fee: \"1e3\"", "not an exact amount", 6),
    ("base_fee: \"10.00\"", "base_fee: \"٣.00\"", "not an exact amount", 6),
    ("base_fee: \"10.00\"", "base_fee: \"+1.00\"", "not an exact amount", 6),
    ("base_fee: \"10.00\"", "base_fee: .inf", "without quotes", 6),
    ("base_fee: \"10.00\"", "base_fee: \"92233720368547758.07\"", "more than a month", 6),
    ("version: 1", "version: 0x1", "whole number", 2),
    ("version: 1", "version: 1_0", "whole number", 2),
    ("version: 1", "version: 01", "whole number", 2),
    ("effective: 2026-01-01", "effective: 2026-1-1", "not a day", 5),
    ("plan: trick", "plan: \"../trick\"", "not a name", 1),
    ("plan: trick", "plan: \"tri\\0ck\"", "control character U+0", 1),
    ("unit_price: \"1\"", "unit_price: \"9999999999999\"", "not an exact amount", 8),
    ("unit_price: \"1\"", "unit_price: \"1\", unit_price: \"2\"", "given twice", 8),
    ("unit_price: \"1\"", "unit_price: \"1\", tiers: []", "unknown key \"tiers\"", 8),
    ("skus:", "? [a]\n: b\nskus:", "unknown key \"\"", 8),
  ])
  func `a trick is refused where it stands, with what to do`(
    old: String, new: String, problem: String, line: Int
  ) throws {
    try #require(Self.good.contains(old))
    let text = Self.good.replacing(old, with: new)
    let found = try #require(try error(text), "it was read")
    #expect(found.description.contains(problem), "\(found)")
    #expect(found.line == line, "\(found)")
    #expect(found.file == "p.yaml" && !found.remedy.isEmpty)
  }

  /// Nine lines that would unfold into a billion nodes.
  @Test func `a file of aliases ends at its first anchor`() throws {
    let lines = (0..<9).map { level in
      let inner =
        level == 0
        ? "x"
        : Array(repeating: "*l\(level - 1)", count: 9)
          .joined(separator: ", ")
      return "l\(level): &l\(level) [\(inner)]"
    }
    let found = try error(lines.joined(separator: "\n"))
    #expect(found?.problem.contains("the anchor &l0") == true)
    #expect(found?.line == 1)
  }

  @Test(arguments: [33, 900])
  func `nesting has an end`(levels: Int) throws {
    let deep = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    let found = try error("plan: \(deep)")
    #expect(found?.problem.contains("levels of nesting") == true)
  }

  @Test(arguments: ["", "# nothing", "---", "...", "plan", "[]", "\"\""])
  func `a file that is no plan says so`(text: String) throws {
    #expect(try error(text) != nil)
  }
}

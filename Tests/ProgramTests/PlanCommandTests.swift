import Testing

/// `plan publish`, `plan assign` and `tenant import` by the real program.
struct PlanCommandTests {
  private static let now = "2026-01-06T00:00:00Z"

  private static func plan(_ id: String, _ version: Int, in currency: String = "USD") -> String {
    """
    plan: \(id)
    version: \(version)
    name: Trial
    currency: \(currency)
    effective: 2026-02-01
    base_fee: "10"
    skus: []
    """
  }

  @Test func `a plan in a currency that the store does not bill in is not published`() throws {
    let trial = try BillTrial()
    try trial.write(Self.plan("eco", 1, in: "EUR"), to: "eco@1.yaml")
    let ended = try trial.end(["plan", "publish", trial.file("eco@1.yaml")], at: Self.now)
    #expect(ended.code == 5)
    #expect(ended.errors.contains("eco@1.yaml:4: currency: a plan in EUR for a store that bills"))
    #expect(try !trial.run(["plan", "list"]).contains("eco"))
  }

  @Test func `a file that is called like another version is not published`() throws {
    let trial = try BillTrial()
    try trial.write(Self.plan("eco", 1), to: "eco@2.yaml")
    let ended = try trial.end(["plan", "publish", trial.file("eco@2.yaml")], at: Self.now)
    #expect(ended.code == 5)
    #expect(ended.errors.contains("eco@2.yaml holds eco@1, not eco@2"))
    #expect(try !trial.run(["plan", "list"]).contains("eco"))
  }

  @Test(arguments: [("eco-2.yaml", true), ("eco-1.yaml", false), ("plan.yaml", false)])
  func `another number at the end of the file's name is told`(name: String, told: Bool) throws {
    let trial = try BillTrial()
    try trial.write(Self.plan("eco", 1), to: name)
    let ended = try trial.end(["plan", "publish", trial.file(name)], at: Self.now)
    #expect(ended.code == 0)
    #expect(ended.errors.contains("holds version 1, whatever its name says") == told)
    #expect(try trial.run(["plan", "list"]).contains("eco@1"))
  }

  @Test(arguments: [
    (#""plan":"eco""#, "plan is \"eco\", which is not published. Write one of enterprise"),
    (#""plan":"pro@3""#, "plan is pro@3, a version. Write the name pro"),
    (#""plan":null"#, "plan is missing"),
  ])
  func `tenants on a plan that they cannot have are not imported, nor is anybody beside them`(
    plan: String, problem: String
  ) throws {
    let trial = try BillTrial()
    let lines = [#""plan":"pro""#, plan].enumerated().map { index, plan in
      #"{"id":"new-\#(index)","partner_id":"new",\#(plan)}"#
    }
    try trial.write(lines.joined(separator: "\n"), to: "new.ndjson")
    let ended = try trial.end(["tenant", "import", trial.file("new.ndjson")], at: Self.now)
    #expect(ended.code == 5)
    #expect(ended.errors.contains("new.ndjson:2: \(problem)"))
    #expect(ended.errors.contains("Nothing was imported"))
    #expect(try !trial.run(["tenant", "list"]).contains("new-"))
  }

  @Test func `whoever is imported before a plan's first day begins on that day`() throws {
    let trial = try BillTrial()
    try trial.write(
      #"{"id":"early","partner_id":"new","plan":"pro","plan_from":"2020-05-01"}"#, to: "new.ndjson")
    let ended = try trial.end(["tenant", "import", trial.file("new.ndjson")], at: Self.now)
    #expect(ended.code == 0)
    #expect(ended.errors.contains("first version of pro is effective from 2024-01-01: whoever"))
    #expect(try trial.run(["plan", "history", "early"]).contains("2024-01-01"))
    #expect(try trial.run(["tenant", "show", "early"]).contains("since 2024-01-01"))
  }

  @Test func `nobody is billed by a published text that was edited in the store`() throws {
    let trial = try BillTrial()
    let edited = try trial.tool([
      "sqlite3", trial.file("store.db"),
      """
      DROP TRIGGER plan_version_immutable;
      UPDATE plan_version SET document = replace(document, '499.00', '9.00')
      """,
    ])
    #expect(edited.code == 0)
    let rated = try trial.end(["rate", "--tenant", "acme", "--period", "2026-01"])
    #expect(rated.code == 5)
    #expect(rated.errors.contains("is not the one that was published"))
    let verified = try trial.end(["audit", "verify"])
    #expect(verified.code == 1)
    #expect(verified.output.contains("the text of pro@3 is not the one that was published"))
  }

  @Test func `a store in another currency bills its own plans and knows no costs`() throws {
    let folder = try TrialFolder()
    let trial = try CurrencyTrial(in: folder, currency: "KWD")
    try trial.publish(Self.plan("dinar", 1, in: "KWD").replacing("\"10\"", with: "\"10.005\""))
    try trial.tenant("acme", on: "dinar", from: "2026-02-01")
    let rated = try folder.run(["rate", "--tenant", "acme", "--period", "2026-02"] + trial.now)
    #expect(rated.contains("total\t10.005 KWD"))
    let economics = try folder.run(["economics", "--period", "2026-02"] + trial.now)
    #expect(economics.contains("KWD\tno costs known"))
    #expect(economics.contains("total\t1\t10.005\t0.000"))
    try trial.tenant("late", on: "pro", from: "2026-02-01")
    let nothing = try folder.run(["rate", "--tenant", "late", "--period", "2026-02"] + trial.now)
    #expect(nothing.contains("0.000 KWD"))
    let assigned = try folder.end(
      ["plan", "assign", "late", "dinar@1", "--from", "2026-02-15"] + trial.now)
    #expect(assigned.code == 0)
  }
}

import Domain
import Store
import Testing

@testable import Billing

/// Whole exports of a store, as they are asked for.
struct ExporterTests {
  @Test(arguments: [
    ExportFormat.csv, .json, .focus(.v12), .focus(.v14),
  ]) func `a bundle verifies, and each request stands in register and log`(
    format: ExportFormat
  ) throws {
    let bench = try ExportBench()
    try bench.makeOut()
    try bench.use("acme", .queryCredit, 61_234, day: "2026-01-05")
    let record = try bench.create("a", format)
    // Three base fees of 499.00, and 12 started packages of 4.00.
    #expect(record.contents?.total.description == "1545.00")
    #expect(record.contents?.invoices == 3 && record.contents?.state == .final)
    let found = ExportVerifier.verify(bench.path("a"), installKey: bench.installKeyID)
    #expect(found.failed == nil && found.isValid)
    #expect(found.chain == .first)
    let entered = try bench.outcomes()
    #expect(entered.register == [.created] && entered.log == ["export.created"])
  }

  @Test func `a running month is provisional, and one to come is refused`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    let february = ExportBench.january.next
    #expect(try bench.create("now", of: february).contents?.state == .provisional)
    #expect(throws: BillingError.future(february.next, now: bench.now)) {
      try bench.create("later", of: february.next)
    }
    #expect(try bench.folder.names(in: "out") == ["now"])
    #expect(try bench.outcomes().register == [.refused, .created])
  }

  @Test(arguments: [
    ("2026-02-03T23:59:59Z", BillState.provisional), ("2026-02-04T00:00:00Z", .final),
  ])
  func `a month is final from 72 hours after its end on`(now: String, state: BillState) throws {
    let bench = try ExportBench()
    try bench.makeOut()
    bench.now = try #require(Timestamp(rfc3339: now))
    #expect(try bench.create("a").contents?.state == state)
  }

  @Test func `a month before anybody was there is an empty bundle that holds`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    for (name, format) in [("c", ExportFormat.csv), ("j", .json), ("f", .focus(.v12))] {
      let record = try bench.create(name, format, of: ExportBench.january.previous)
      #expect(record.contents?.invoices == 0 && record.contents?.rows == 0)
      #expect(ExportVerifier.verify(bench.path(name)).isValid)
    }
  }

  @Test func `use before the plan is told in the rows, and counted in the manifest`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    try bench.control.importTenants(
      [], [ExportBench.tenant("late", "globex", planFrom: 20)], by: "test", at: bench.now)
    try bench.use("late", .queryCredit, 7, day: "2026-01-05")
    try bench.create("a", of: ExportBench.january, .tenant(TenantID("late")))
    let text = String(decoding: try bench.folder.bytes("out/a/usage.csv"), as: UTF8.self)
    #expect(text.contains(",unrated: no plan,"))
    let found = ExportVerifier.verify(bench.path("a"))
    #expect(found.isValid && found.manifest?.unrated == 1)
  }

  @Test(arguments: [
    ("UPDATE tenant SET status = 'suspended' WHERE tenant_id = 'acme'", "acme is suspended"),
    (
      "UPDATE plan_assignment SET plan = 'enterprise', version = 2 WHERE tenant_id = 'acme'",
      "acme is on enterprise@2"
    ),
    (
      """
      INSERT INTO plan_version SELECT 'free', 1, effective_day, document, 'x', published_at,
        published_by FROM plan_version LIMIT 1
      """, "free@1"
    ),
  ]) func `a row without a record blocks the export, which names it`(
    sql: String, words: String
  ) throws {
    let bench = try ExportBench()
    try bench.makeOut()
    try bench.edit("PRAGMA defer_foreign_keys = ON; PRAGMA ignore_check_constraints = ON; \(sql)")
    let error = try #require(throws: BillingError.self) { try bench.create("a") }
    guard case .unattested(let count, _) = error else { throw error }
    #expect(count > 0 && error.description.contains(words), "\(error)")
    #expect(try bench.folder.names(in: "out") == [])
    #expect(try bench.outcomes().register == [.refused])
  }

  @Test func `an edited row of another partner's blocks nobody else, and is not named`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    try bench.edit("UPDATE tenant SET status = 'suspended' WHERE tenant_id = 'orion'")
    try bench.create("mine", of: ExportBench.january, .partner(PartnerID("northwind")))
    #expect(throws: BillingError.self) {
      try bench.create("theirs", of: ExportBench.january, .partner(PartnerID("globex")))
    }
  }

  @Test(arguments: [
    "=1+1", "+49 (0)", "-2", "@SUM(A1)", "a,b", "say \"hi\"", "two\nlines", "\u{1b}[31mred",
    "\u{ff1d}1+1", "tab\there", "\u{202e}desrever", "ümlaut 🦊",
  ]) func `a name of any kind makes bundles that hold`(name: String) throws {
    let bench = try ExportBench()
    try bench.makeOut()
    try bench.control.importTenants(
      [], [ExportBench.tenant("odd", "globex", name: name)], by: "test", at: bench.now)
    for (out, format) in [("c", ExportFormat.csv), ("j", .json), ("f", .focus(.v12))] {
      try bench.create(out, format, of: ExportBench.january, .tenant(TenantID("odd")))
      let found = ExportVerifier.verify(bench.path(out))
      #expect(found.isValid, "\(format): \(found.failed?.detail ?? "")")
    }
    var csv = try CSVReader(path: bench.path("c") + "/usage.csv")
    while try csv.next() {
      #expect(csv.row.count == UsageFile.columns.count)
      let shown = try #require(csv.row.text(1))
      #expect(!"=+-@\t\r\n".contains(try #require(shown.first)), "\(shown)")
    }
  }
}

import Domain
import Foundation
import Testing

/// A deleted tenant in `rate`, exports and economics, by the real program.
struct DeletedTenantTests {
  /// The tenant's bill of a month by each of them, in their order.
  private func totals(_ trial: BillTrial, _ month: String) throws -> [String?] {
    func json(_ arguments: [String]) throws -> JSONValue {
      try JSONValue(parsing: Array(try trial.run(arguments + ["--json"], at: Self.now).utf8))
    }
    let rated = try json(["rate", "--tenant", "acme", "--period", month])["total"]?.text
    let all = try json(["rate", "--period", month]).elements ?? []
    let out = trial.file("bundle-\(month)")
    try trial.run(
      ["export", "create", "--period", month, "--format", "json", "--out", out], at: Self.now)
    let invoice = try JSONValue(parsing: try trial.bytes("bundle-\(month)/invoice.json"))
    let rows = try json(["economics", "--by", "tenant", "--period", month])["rows"]?.elements ?? []
    func own(_ list: [JSONValue], _ key: String) -> String? {
      list.first { $0["tenant_id"]?.text == "acme" }?[key]?.text
    }
    return [
      rated, own(all, "total"), own(invoice["invoices"]?.elements ?? [], "total"),
      own(rows, "revenue"),
    ]
  }

  private static let now = "2026-04-20T00:00:00Z"

  @Test func `all of them bill up to the day of the deletion and nothing after`() throws {
    let trial = try BillTrial()
    try trial.act("delete", "acme", at: "2026-01-20T23:00:00Z")
    // 20 of 31 days of 499.00, and of 50,000 credits, of which 80,000 were used until then.
    let share = "513.94"
    #expect(try totals(trial, "2026-01") == [share, share, share, share])
    #expect(try totals(trial, "2026-02") == ["0.00", "0.00", nil, nil])
    let csv = try trial.run(
      ["export", "create", "--period", "2026-01", "--format", "csv", "--out", trial.file("csv")])
    #expect(csv.contains("3 bills"))
    let rows = String(decoding: try trial.bytes("csv/usage.csv"), as: UTF8.self)
    #expect(rows.contains("acme,acme,northwind,") && !rows.contains("2026-01-22"))
  }

  @Test func `a restored tenant is billed again from that day on`() throws {
    let trial = try BillTrial()
    try trial.act("delete", "acme", at: "2026-01-10T23:00:00Z")
    try trial.act("restore", "acme", at: "2026-01-16T01:00:00Z")
    let rated = try trial.run(["rate", "--tenant", "acme", "--period", "2026-01"])
    let days = rated.split(separator: "\n").filter { $0.contains("\tbase\t") }
      .map { $0.split(separator: "\t")[3...4].joined(separator: " ") }
    #expect(days == ["2026-01-01 2026-01-11", "2026-01-16 2026-02-01"])
  }

  @Test func `a deletion changes no byte of the months before`() throws {
    let trial = try BillTrial()
    for format in [["csv"], ["json"], ["focus"]] { try trial.export("a-" + format[0], format) }
    try trial.act("delete", "acme", at: "2026-02-10T00:00:00Z")
    for format in [["csv"], ["json"], ["focus"]] {
      try trial.export("b-" + format[0], format)
      for name in try trial.files(in: "a-" + format[0]) {
        #expect(
          try trial.bytes("a-\(format[0])/\(name)") == trial.bytes("b-\(format[0])/\(name)"),
          "\(name)")
      }
    }
  }

  @Test func `a purged tenant has no bills, which is said`() throws {
    let trial = try BillTrial()
    try trial.act("delete", "acme", at: "2026-01-10T00:00:00Z")
    try trial.act("purge", "acme", at: "2026-01-18T00:00:00Z")
    let rated = try trial.end(["rate", "--tenant", "acme", "--period", "2026-01"])
    #expect(rated.code == 3 && rated.errors.contains("was purged at 2026-01-18T00:00:00Z"))
    #expect(try trial.export("a").contains("2 bills"))
  }
}

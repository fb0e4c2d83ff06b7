import Domain
import Store
import Testing

@testable import Billing

/// The chain of a scope, and that equal bills are equal bytes.
struct ExportChainTests {
  @Test func `each new bundle names the one before it in its scope`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    let first = try bench.create("1")
    let other = try bench.create(
      "other", of: ExportBench.january, .partner(PartnerID("globex")))
    let second = try bench.create("2", .json)
    #expect(first.contents?.previous == nil && other.contents?.previous == nil)
    #expect(second.contents?.previous == first.contents?.manifestDigest)
    #expect(ExportVerifier.verify(bench.path("2")).chain == .linked)
    #expect(ExportVerifier.verify(bench.path("other")).chain == .first)
  }

  @Test func `a changed bundle breaks the link of the one after it`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    try bench.create("1")
    try bench.create("2", .json)
    let manifest = try bench.folder.bytes("out/1/manifest.json")
    let forged = String(decoding: manifest, as: UTF8.self).replacing("final", with: "fine!")
    _ = try bench.folder.write(Array(forged.utf8), to: "out/1/manifest.json")
    let found = ExportVerifier.verify(bench.path("2"))
    #expect(found.chain == .broken && found.failed?.name == "chain")
    try bench.folder.remove("out/1")
    let alone = ExportVerifier.verify(bench.path("2"))
    #expect(alone.chain == .absent && alone.isValid)
  }

  @Test func `the same bills are the same bundle, whatever was exported between`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    let first = try bench.create("1")
    try bench.create("between", .focus(.v14))
    bench.now = bench.now.advanced(bySeconds: 86_400)
    let again = try bench.create("2")
    #expect(again.outcome == .repeated && again.contents == first.contents)
    let names = try bench.folder.names(in: "out/1").filter { $0 != "keys" }
    #expect(try bench.folder.names(in: "out/2").filter { $0 != "keys" } == names)
    for name in names {
      #expect(
        try bench.folder.bytes("out/1/\(name)") == bench.folder.bytes("out/2/\(name)"), "\(name)")
    }
  }

  @Test func `a tenant that was renamed stands in its months under the new name, as a new link`()
    throws
  {
    let bench = try ExportBench()
    try bench.makeOut()
    let first = try bench.create("1")
    try bench.edit("UPDATE tenant SET name = 'Acme & Daughters' WHERE tenant_id = 'acme'")
    let second = try bench.create("2")
    #expect(second.outcome == .created)
    #expect(second.contents?.previous == first.contents?.manifestDigest)
    #expect(second.contents?.total == first.contents?.total)
    let text = String(decoding: try bench.folder.bytes("out/2/usage.csv"), as: UTF8.self)
    #expect(text.contains("\nacme,Acme & Daughters,northwind,"))
  }

  @Test func `late usage of a closed month changes nothing of its bill but the watermark`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    try bench.use("acme", .queryCredit, 61_000, day: "2026-01-05", batch: 4)
    let first = try bench.create("1")
    #expect(first.contents?.watermark == 4)
    try bench.edit(
      """
      INSERT INTO usage_adjustment
      SELECT number, 'query_credit', '2026-02', 20463, 3500000000, 9 FROM tenant
      WHERE tenant_id = 'acme'
      """)
    #expect(try bench.create("2").contents == first.contents)
    let february = try bench.create("3", of: ExportBench.january.next)
    #expect(february.contents?.watermark == 9)
    // Four more packages of January, beside three base fees.
    #expect(february.contents?.total.description == "1513.00")
  }
}

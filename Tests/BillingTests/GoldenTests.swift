import Domain
import Foundation
import Store
import Testing

@testable import Billing

/// The files of an export, byte by byte. `SWITCHBOARD_RECORD=1` writes them anew: read the
/// difference before it is committed.
struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static let sources = [
    Sample.exampleA(Sample.tenant("contoso", name: "=Contoso, \"Ltd\"")),
    Sample.exampleB(Sample.tenant("fabrikam", name: "Fabrikam\nand Sons")),
    Sample.late(Sample.tenant("litware", name: "Litware")),
  ]

  private func compare(_ bytes: [UInt8], with name: String) throws {
    let place = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["SWITCHBOARD_RECORD"] != nil {
      try Data(bytes).write(to: place)
    }
    let expected = try String(contentsOf: place, encoding: .utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  private func write(_ layout: some InvoiceFile, to name: String) throws {
    var layout = layout
    var sum = ExportSum(currency: .usd)
    var bytes = layout.head
    for source in Self.sources {
      let invoice = try Sample.builder().invoice(from: source)
      let written = try layout.rows(of: invoice)
      bytes += written.bytes
      try sum.add(invoice, rows: written.rows)
    }
    try compare(bytes + layout.tail(sum), with: name)
  }

  @Test func `usage.csv is as it was`() throws { try write(UsageFile(), to: "usage.csv") }

  @Test func `invoice.json is as it was`() throws {
    try write(
      InvoiceDocument(
        period: Sample.february, state: .final, scope: .all, currency: .usd), to: "invoice.json")
  }

  @Test(arguments: FocusVersion.allCases)
  func `focus.csv is as it was`(version: FocusVersion) throws {
    try write(
      FocusFile(version: version, issuer: "Switchboard"), to: "focus-\(version.rawValue).csv")
  }
}

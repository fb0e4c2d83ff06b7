import Domain
import Store
import Testing

@testable import Billing

struct SpreadsheetTextTests {
  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1+1", "＋1", "－1", "＠A",
  ])
  func `What a spreadsheet would evaluate has an apostrophe before it`(name: String) {
    #expect(SpreadsheetText.harmless(name).first == "'")
  }

  @Test(arguments: ["Contoso", "a=b", "1-2", "", "Ünïcode 株式会社", "Smith, \"Bob\"\nand Sons"])
  func `Other text stays as it is`(name: String) {
    #expect(SpreadsheetText.harmless(name) == name)
  }

  @Test func `Control characters are shown by their pictures`() {
    #expect(SpreadsheetText.harmless("a\u{1B}[31mb\u{7F}\u{9B}") == "a␛[31mb␡\u{FFFD}")
  }

  /// Names that have hurt others, as they come out of a reader of CSV.
  @Test(arguments: [
    "a,b", "a\"b", "a\nb", "a\r\nb", "=HYPERLINK(\"http://x\",\"y\")", "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)", " padded ", "a;b", "'quoted'", "\u{1B}]0;title\u{7}", "\u{202E}reversed",
  ])
  func `A hostile name is one cell in one row, in every format`(name: String) throws {
    let invoice = try Sample.builder().invoice(
      from: Sample.exampleA(Sample.tenant(name: name, partnerName: name)))
    let folder = try TestFolder()
    var usage = UsageFile()
    var text = usage.head
    text += usage.rows(of: invoice).bytes
    var reader = try CSVReader(path: folder.write(text, to: "usage.csv"))
    var names: Set<String?> = []
    while try reader.next() {
      #expect(reader.row.count == UsageFile.columns.count)
      names.insert(reader.row.text(1))
    }
    #expect(names == ["tenant_name", SpreadsheetText.harmless(name)])
    for version in FocusVersion.allCases {
      var focus = FocusFile(version: version, issuer: "Switchboard")
      let bytes = try focus.head + focus.rows(of: invoice).bytes
      let report = try FocusChecker.check(
        folder.write(bytes, to: "focus-\(version.rawValue).csv"), version: version)
      #expect(report.findings == [])
    }
    let read = try JSONValue(parsing: Array(invoice.json.description.utf8))
    #expect(read["tenant_name"]?.text == name)
  }

  @Test func `Negative amounts stay numbers`() throws {
    var source = Sample.late()
    source.late = [
      LateUsage(
        billedIn: Sample.february,
        usage: Sample.usage(
          .queryCredit, day: 20, micro: -10_500_000_000, of: Sample.february.previous))
    ]
    let invoice = try Sample.builder().invoice(from: source)
    var usage = UsageFile()
    let text = String(decoding: usage.rows(of: invoice).bytes, as: UTF8.self)
    #expect(text.contains(",-40.00,USD,"))
  }
}

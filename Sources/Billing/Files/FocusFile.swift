import Domain

/// `focus.csv`: the Cost and Usage dataset of FOCUS.
struct FocusFile: InvoiceFile {
  let version: FocusVersion
  let issuer: String
  private let columns: [FocusColumn]
  private var line = CSVLines()

  init(version: FocusVersion, issuer: String) {
    self.version = version
    self.issuer = issuer
    columns = FocusColumn.columns(of: version)
  }

  var head: [UInt8] { Array((columns.map(\.name).joined(separator: ",") + "\n").utf8) }

  mutating func rows(of invoice: Invoice) throws -> (bytes: [UInt8], rows: Int64) {
    line.clear()
    for (index, one) in invoice.lines.enumerated() {
      let row = try FocusRow(one, number: index + 1, of: invoice, issuer: issuer)
      line.begin()
      for column in columns {
        switch row[column] {
        case .null: line.empty()
        case .text(let text): line.text(text)
        case .plain(let text): line.plain(text)
        }
      }
      line.end()
    }
    return (line.bytes, Int64(invoice.lines.count))
  }

  func tail(_ sum: ExportSum) -> [UInt8] { [] }
}

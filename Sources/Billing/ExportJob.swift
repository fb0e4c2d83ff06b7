import Domain
import Store

/// Writes the file of one export, bill by bill, and has a FOCUS file checked as it lies on disk.
struct ExportJob {
  let tenants: ScopedStore
  let request: ExportRequest
  let issuer: String
  let builder: InvoiceBuilder

  func run(in folder: String, _ progress: (Int, Int) throws -> Void) throws -> WrittenFile {
    let count = try tenants.billCount(of: request.scope)
    var output = try BundleFile(name: request.format.fileName, in: folder)
    var layout = layout
    var sum = ExportSum(currency: builder.currency)
    var done = 0
    try output.write(layout.head)
    try tenants.bills(of: request.scope, in: request.period) { source in
      let invoice = try builder.invoice(from: source)
      if !invoice.isEmpty {
        let written = try layout.rows(of: invoice)
        try output.write(written.bytes)
        try sum.add(invoice, rows: written.rows)
      }
      done += 1
      try progress(done, count)
    }
    try output.write(layout.tail(sum))
    let written = WrittenFile(
      file: try output.finish(rows: sum.rows), sum: sum, state: builder.state)
    if let version = request.format.focusVersion {
      try check("\(folder)/\(request.format.fileName)", written, version)
    }
    return written
  }

  private var layout: any InvoiceFile {
    switch request.format {
    case .csv: UsageFile()
    case .json:
      InvoiceDocument(
        period: request.period, state: builder.state, scope: request.scope,
        currency: builder.currency)
    case .focus(let version): FocusFile(version: version, issuer: issuer)
    }
  }

  /// Every rule on every row, and Σ BilledCost of each bill against its total.
  private func check(_ path: String, _ written: WrittenFile, _ version: FocusVersion) throws {
    let report = try FocusChecker.check(path, version: version)
    guard report.isClean else {
      throw BillingError.notFocus(
        version: version, findings: report.findings.prefix(3).map(\.description),
        count: report.findingCount)
    }
    let invoiced = written.sum.totals
    guard report.invoiceSums == invoiced else {
      let index = zip(report.invoiceSums, invoiced).enumerated().first { $1.0 != $1.1 }?.offset
      func shown(_ sums: [Int64]) -> String {
        index.map { Money(minorUnits: sums[$0], currency: builder.currency).description }
          ?? "\(sums.count) bills"
      }
      throw BillingError.totalsDiffer(
        invoice: "bill \((index ?? 0) + 1)", invoiced: shown(invoiced),
        exported: shown(report.invoiceSums))
    }
  }
}

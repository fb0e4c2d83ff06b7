import Domain

/// Whether the file of a bundle says what the manifest says: rows, bills, sums, period and state.
struct ContentCheck {
  let manifest: Manifest
  let folder: String

  private var path: String { "\(folder)/\(manifest.file.name)" }

  /// A sentence about what holds; throws what does not.
  func run() throws -> String {
    guard manifest.file.name == manifest.format.fileName else {
      throw BundleProblem("\(manifest.format) has its rows in \(manifest.format.fileName)")
    }
    let found =
      switch manifest.format {
      case .focus(let version): try focus(version)
      case .csv: try UsageCheck(manifest: manifest).run(path)
      case .json: try InvoiceCheck(manifest: manifest).run(path)
      }
    try expect("rows", manifest.file.rows, found.rows)
    if let invoices = found.invoices { try expect("bills", manifest.invoices, invoices) }
    guard FocusDecimal(manifest.total.description) == found.total else {
      throw BundleProblem("its bills add up to \(found.total), the manifest says \(manifest.total)")
    }
    return "\(found.rows) rows add up to \(manifest.total) \(manifest.currency)"
  }

  /// What a file's rows came to.
  struct Found {
    var rows: Int64 = 0
    /// `nil` where bills without lines do not show.
    var invoices: Int64?
    var total = FocusDecimal.zero

    mutating func add(_ amount: FocusDecimal) throws {
      guard let sum = total.adding(amount) else { throw ArithmeticOverflow() }
      total = sum
    }
  }

  private func expect(_ what: String, _ said: Int64, _ found: Int64) throws {
    guard said == found else {
      throw BundleProblem("it has \(found) \(what), the manifest says \(said)")
    }
  }

  private func focus(_ version: FocusVersion) throws -> Found {
    let report = try FocusChecker.check(path, version: version)
    guard let first = report.findings.first else {
      return Found(
        rows: report.rows, total: FocusDecimal(report.billed) ?? .zero)
    }
    throw BundleProblem("\(report.findingCount) findings against FOCUS, \(first)")
  }
}

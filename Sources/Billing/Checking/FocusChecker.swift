package import Domain

/// Checks FOCUS files row by row against every rule that we know, each row by itself: a single bad
/// row among a million good ones is found.
///
/// It shares no code with the writer but the list of columns and the arithmetic, and reads what
/// lies on disk.
package struct FocusChecker {
  private let version: FocusVersion
  private let rules: [FocusRule]
  private var columns: [FocusColumn?] = []
  private var ledger = FocusLedger()
  private var findings: [FocusFinding] = []
  private var count = 0
  private var sums: [Int64] = []

  /// Findings beyond this number are counted and not kept.
  private static let kept = 50

  package static func check(
    _ path: String, version: FocusVersion, isCancelled: () -> Bool = { false }
  ) throws -> FocusReport {
    var reader = try CSVReader(path: path)
    var checker = FocusChecker(version: version)
    guard try reader.next() else {
      throw CSVError(line: 1, problem: "the file is empty; its first line names the columns")
    }
    checker.enterHeader(reader.row)
    while try reader.next() {
      try checker.enter(reader.row, line: reader.line)
      if checker.ledger.rows.isMultiple(of: 1024), isCancelled() { throw CancellationError() }
    }
    return checker.report
  }

  private init(version: FocusVersion) {
    self.version = version
    rules = FocusRule.rules(for: version)
  }

  private mutating func enterHeader(_ row: CSVRow) {
    let names = (0..<row.count).map { row.text($0) ?? "" }
    let known = FocusColumn.columns(of: version)
    let byName = Dictionary(uniqueKeysWithValues: known.map { ($0.name, $0) })
    columns = names.map { byName[$0] }
    for column in known where !names.contains(column.name) {
      add(1, column.name, "\(column.name):present", "\(column.name) must be a column", "")
    }
    for (index, name) in names.enumerated() {
      if names[..<index].contains(name) {
        add(1, name, "\(name):twice", "a column must be there once", name)
      } else if byName[name] == nil, !name.hasPrefix("x_") {
        add(1, name, "\(name):unknown", "custom columns must begin with x_", name)
      }
    }
    let own = names.filter { $0.hasPrefix("x_") }
    let order = names.filter { !$0.hasPrefix("x_") }.sorted(by: Self.precedes)
    if names != order + own.sorted(by: Self.precedes) {
      add(1, "", ":order", "columns must be in alphabetical order, those with x_ last", "")
    }
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private mutating func enter(_ row: CSVRow, line: Int) throws {
    guard row.count == columns.count else {
      throw CSVError(
        line: line, problem: "it has \(row.count) fields, the first line \(columns.count)")
    }
    var cells = FocusCells()
    for (index, column) in columns.enumerated() {
      guard let column, !row.isNull(index) else { continue }
      guard let text = row.text(index) else {
        throw CSVError(line: line, problem: "\(column.name) is not UTF-8")
      }
      cells.set(column, to: text)
    }
    for rule in rules where !rule.isKept(cells) {
      add(line, rule.column.name, rule.id, rule.demand, cells[rule.column] ?? "null")
    }
    let before = ledger.invoices
    for broken in ledger.enter(cells) {
      add(
        line, broken.column.name, "\(broken.column.name):\(broken.word)", broken.demand,
        cells[broken.column] ?? "null")
    }
    if ledger.invoices > before { sums.append(0) }
    if !sums.isEmpty { sums[sums.count - 1] = minorUnits(cells) }
  }

  /// Of the invoice so far; an amount that has none breaks a rule of its own.
  private func minorUnits(_ cells: FocusCells) -> Int64 {
    let digits = cells[.billingCurrency].flatMap { Currency(code: $0) }?.minorDigits ?? 2
    var (value, scale) = (ledger.invoiceSum.mantissa, ledger.invoiceSum.scale)
    while scale < digits { (value, scale) = (value &* 10, scale + 1) }
    return Int64(truncatingIfNeeded: value)
  }

  private mutating func add(
    _ line: Int, _ column: String, _ rule: String, _ demand: String, _ found: String
  ) {
    count += 1
    guard findings.count < Self.kept else { return }
    findings.append(
      FocusFinding(
        line: line, column: column, rule: rule, demand: demand,
        found: String(found.prefix(80))))
  }

  private var report: FocusReport {
    FocusReport(
      version: version, rows: ledger.rows, invoices: ledger.invoices,
      billed: ledger.total.description, findings: findings, findingCount: count,
      invoiceSums: sums)
  }
}

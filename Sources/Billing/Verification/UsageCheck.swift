import Domain

/// Reads `usage.csv` as anybody would: by the names of the columns.
struct UsageCheck {
  let manifest: Manifest

  func run(_ path: String) throws -> ContentCheck.Found {
    var reader = try CSVReader(path: path)
    guard try reader.next() else { throw CSVError(line: 1, problem: "the file is empty") }
    let names = (0..<reader.row.count).map { reader.row.text($0) ?? "" }
    guard names == UsageFile.columns else {
      throw CSVError(line: 1, problem: "the columns are not those of usage.csv")
    }
    func place(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }
    let (billed, period, state) = (place("billed"), place("period"), place("state"))
    let currency = place("currency")
    let said = [
      (period, manifest.period.description), (state, manifest.state.rawValue),
      (currency, manifest.currency.code),
    ]
    var found = ContentCheck.Found()
    while try reader.next() {
      let row = reader.row
      guard row.count == names.count else {
        throw CSVError(line: reader.line, problem: "it has \(row.count) fields")
      }
      for (column, value) in said where row.text(column) != value {
        throw CSVError(line: reader.line, problem: "\(names[column]) is not \(value)")
      }
      guard let amount = FocusDecimal(row[billed]) else {
        throw CSVError(line: reader.line, problem: "billed is not a number")
      }
      found.rows += 1
      try found.add(amount)
    }
    return found
  }
}

import Domain

/// Reads `invoice.json` bill by bill: each stands on a line of its own.
struct InvoiceCheck {
  let manifest: Manifest

  func run(_ path: String) throws -> ContentCheck.Found {
    var source = try FileSource(path: path)
    var found = ContentCheck.Found(invoices: 0)
    guard let head = try line(of: &source), head.last == UInt8(ascii: "["),
      (try JSONValue(parsing: head + Array("]}".utf8)))["schema"]?.text == "switchboard-invoice/1"
    else { throw BundleProblem("the first line is not that of switchboard-invoice/1") }
    var hasEnd = false
    while let text = try line(of: &source) {
      if hasEnd { throw BundleProblem("something follows the end") }
      if text.first == UInt8(ascii: "]") {
        try checkTail(text)
        hasEnd = true
      } else if !text.isEmpty {
        try enter(text.last == UInt8(ascii: ",") ? Array(text.dropLast()) : text, in: &found)
      }
    }
    guard hasEnd else { throw BundleProblem("it ends before its totals") }
    return found
  }

  private func line(of source: inout FileSource) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    while let byte = try source.next() {
      if byte == UInt8(ascii: "\n") { return bytes }
      bytes.append(byte)
    }
    guard bytes.isEmpty else { throw BundleProblem("the last line does not end") }
    return nil
  }

  private func checkTail(_ text: [UInt8]) throws {
    let tail = try JSONValue(parsing: Array("{\"x\":[".utf8) + text)
    guard tail["total"]?.text == manifest.total.description,
      tail["invoice_count"]?.number == manifest.invoices,
      tail["watermark"]?.number == manifest.watermark
    else { throw BundleProblem("its last line does not agree with the manifest") }
  }

  /// One bill: Σ of its lines is its total, and it is of this period and state.
  private func enter(_ text: [UInt8], in found: inout ContentCheck.Found) throws {
    let bill = try JSONValue(parsing: text)
    let name = bill["invoice_id"]?.text ?? "a bill"
    guard bill["period"]?.text == manifest.period.description,
      bill["state"]?.text == manifest.state.rawValue,
      bill["currency"]?.text == manifest.currency.code,
      let lines = bill["lines"]?.elements,
      let total = bill["total"]?.text.flatMap({ FocusDecimal($0) })
    else { throw BundleProblem("\(name) is not of this period, state and currency") }
    var sum = FocusDecimal.zero
    for line in lines {
      guard let billed = line["billed"]?.text.flatMap({ FocusDecimal($0) }),
        let next = sum.adding(billed)
      else { throw BundleProblem("a line of \(name) has no amount") }
      sum = next
    }
    guard sum == total else {
      throw BundleProblem("the lines of \(name) add up to \(sum), its total is \(total)")
    }
    found.rows += Int64(lines.count)
    found.invoices = (found.invoices ?? 0) + 1
    try found.add(total)
  }
}

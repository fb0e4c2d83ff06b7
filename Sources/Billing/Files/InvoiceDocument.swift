import Domain

/// `invoice.json`: an envelope with one bill a line, so that it can be written and read in parts.
struct InvoiceDocument: InvoiceFile {
  let period: BillingPeriod
  let state: BillState
  let scope: ExportScope
  let currency: Currency
  private var isFirst = true

  init(period: BillingPeriod, state: BillState, scope: ExportScope, currency: Currency) {
    self.period = period
    self.state = state
    self.scope = scope
    self.currency = currency
  }

  var head: [UInt8] {
    let fields: JSONValue = [
      "schema": "switchboard-invoice/1", "scope": .describing(scope),
      "period": .describing(period), "state": .string(state.rawValue),
      "currency": .describing(currency),
    ]
    return Array((fields.description.dropLast() + ",\"invoices\":[\n").utf8)
  }

  mutating func rows(of invoice: Invoice) -> (bytes: [UInt8], rows: Int64) {
    let separator = isFirst ? "" : ",\n"
    isFirst = false
    return (Array((separator + invoice.json.description).utf8), Int64(invoice.lines.count))
  }

  func tail(_ sum: ExportSum) -> [UInt8] {
    let fields: JSONValue = [
      "invoice_count": .integer(sum.invoices), "total": .describing(sum.total),
      "watermark": .integer(sum.watermark),
      "plan_versions": .array(sum.plans.sorted().map { .describing($0) }),
    ]
    return Array(("\n]," + fields.description.dropFirst() + "\n").utf8)
  }
}

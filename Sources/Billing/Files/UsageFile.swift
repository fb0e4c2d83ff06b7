import Domain
import Store

/// `usage.csv`: every line of every bill, numbers as numbers; Docs/billing.md explains the columns.
struct UsageFile: InvoiceFile {
  private var line = CSVLines()

  static let columns = [
    "tenant_id", "tenant_name", "partner_id", "partner_name", "period", "state", "kind", "part",
    "plan", "plan_version", "sku", "tier", "metric", "unit", "segment_from", "segment_to",
    "quantity", "unit_price", "exact", "billed", "currency", "watermark",
  ]

  let head = Array((columns.joined(separator: ",") + "\n").utf8)

  mutating func rows(of invoice: Invoice) -> (bytes: [UInt8], rows: Int64) {
    line.clear()
    var count: Int64 = 0
    for one in invoice.lines {
      add(one, of: invoice)
      count += 1
    }
    for (kind, carried) in [
      ("carried_in", invoice.carriedIn), ("carried_over", invoice.carriedOver),
    ] {
      for meter in Meter.allCases {
        guard let micro = carried[meter] else { continue }
        add(
          meter.billedQuantity(ofMicro: micro, in: invoice.period), of: meter, kind: kind, invoice)
        count += 1
      }
    }
    for one in invoice.unrated {
      add(one.quantity, of: one.meter, kind: "unrated: \(one.reason.rawValue)", invoice)
      count += 1
    }
    return (line.bytes, count)
  }

  func tail(_ sum: ExportSum) -> [UInt8] { [] }

  private mutating func add(_ one: InvoiceLine, of invoice: Invoice) {
    let rated = one.rated
    begin(invoice, kind: rated.kind.rawValue, part: one.part.rawValue)
    line.text(rated.plan.plan)
    line.plain(Int64(rated.plan.version))
    line.text(rated.sku)
    line.plain(rated.tier)
    if let meter = one.meter { line.plain(meter.rawValue) } else { line.empty() }
    line.plain(one.unit)
    line.plain(rated.segmentFrom.description)
    line.plain(rated.segmentTo.description)
    line.plain(rated.quantity.decimal(atMost: FocusRow.digits))
    line.plain(rated.unitPrice.description)
    line.plain(rated.exact.decimal(atMost: FocusRow.digits))
    finish(rated.billed.description, invoice)
  }

  /// Usage that this bill does not charge for: it stands in another month's, or in none.
  private mutating func add(
    _ quantity: Rational, of meter: Meter, kind: String, _ invoice: Invoice
  ) {
    begin(invoice, kind: kind, part: "")
    for _ in 0..<4 { line.empty() }
    line.plain(meter.rawValue)
    line.plain(meter.billedUnit)
    line.plain(invoice.period.firstDay.description)
    line.plain(invoice.period.endDay.description)
    line.plain(quantity.decimal(atMost: FocusRow.digits))
    line.empty()
    line.plain("0")
    finish(Money(minorUnits: 0, currency: invoice.total.currency).description, invoice)
  }

  private mutating func begin(_ invoice: Invoice, kind: String, part: String) {
    line.begin()
    line.text(invoice.tenant.id.rawValue)
    line.text(invoice.tenant.name)
    line.text(invoice.tenant.partnerID.rawValue)
    line.text(invoice.tenant.partnerName)
    line.plain(invoice.period.description)
    line.plain(invoice.state.rawValue)
    line.plain(kind)
    line.plain(part)
  }

  private mutating func finish(_ billed: String, _ invoice: Invoice) {
    line.plain(billed)
    line.plain(invoice.total.currency.code)
    line.plain(invoice.watermark)
    line.end()
  }
}

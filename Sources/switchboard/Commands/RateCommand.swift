import ArgumentParser
import Domain
import Store

/// `switchboard rate`
struct RateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "The rated lines of a tenant's month.",
    discussion: "Example: switchboard rate --tenant contoso-retail --period 2026-02 --json")

  @OptionGroup var options: GlobalOptions
  @Option(help: "The tenant's id.")
  var tenant: String
  @Option(help: "The month, as in 2026-02.")
  var period: String

  func run() throws {
    guard let month = BillingPeriod(period) else {
      throw Failure(.usage, "--period \(period.shown) is not a month. Write it as 2026-02")
    }
    let place = try Workplace.open(options, mode: .readOnly)
    let source = try place.tenants.figureSource(of: TenantID(tenant), in: month)
    let plans = Dictionary(
      uniqueKeysWithValues: try PublishedPlans.plans(of: place.store).map {
        ($0.id, $0)
      })
    let assignments = source.assignments.compactMap { assignment in
      plans[assignment.plan].map { (plan: $0, from: assignment.from) }
    }
    let invoice = try Rating.rate(
      RatingRequest(
        period: month, currency: place.store.install.currency,
        segments: PlanSegment.segments(of: assignments, in: month), usage: source.usage))
    guard !options.json else { return Output.json(invoice.json(watermark: source.watermark)) }
    for line in invoice.lines { Output.line(line.text) }
    Output.line("total\t\(invoice.total) \(invoice.total.currency)")
  }
}

extension RatedInvoice {
  fileprivate func json(watermark: Int64) -> JSONValue {
    [
      "period": .describing(period), "currency": .string(total.currency.code),
      "plans": .array(plans.map { .describing($0) }), "lines": .array(lines.map(\.json)),
      "total": .describing(total), "watermark": .integer(watermark),
    ]
  }
}

extension RatedLine {
  fileprivate var json: JSONValue {
    [
      "plan": .describing(plan), "sku": .string(sku), "tier": .string(tier),
      "segment_from": .describing(segmentFrom), "segment_to": .describing(segmentTo),
      "quantity": .string(quantityText), "unit_price": .describing(unitPrice),
      "exact": .string(exact.decimal(digits: 18)),
      "exact_ratio": .optional(exact.isDecimal ? nil : exact.description),
      "billed": .describing(billed), "kind": .string(kind.rawValue),
    ]
  }

  fileprivate var text: String {
    "\(plan)\t\(sku)\t\(tier)\t\(segmentFrom)\t\(segmentTo)\t\(quantityText)\t\(unitPrice)\t"
      + "\(billed)"
  }
}

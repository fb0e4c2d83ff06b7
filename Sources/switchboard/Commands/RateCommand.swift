import ArgumentParser
import Domain
import Store

/// `switchboard rate`
struct RateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "The rated lines of a tenant's month, or all tenants' totals.",
    discussion: """
      Lines of kind adjustment bill what came in after its month was closed. Usage that no line
      bills, for want of a plan or a SKU, is named as unrated.

      Example: switchboard rate --tenant contoso-retail --period 2026-02 --json
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Option(help: "The tenant's id; without it all tenants are rated, one line each.")
  var tenant: String?
  @Option(help: "The month, as in 2026-02.")
  var period: String

  func run() async throws {
    guard let month = BillingPeriod(period) else {
      throw Failure(.usage, "--period \(period.shown) is not a month. Write it as 2026-02")
    }
    let place = try Workplace.openForBilling(options)
    guard month <= place.now.day.month else {
      throw Failure(
        .usage,
        "--period \(month) has not begun at \(place.now); there is nothing to rate. "
          + "Name a month that has")
    }
    guard let tenant else { return try await RateAll(place: place, month: month).run() }
    let source = try place.tenants.billSource(of: TenantID(tenant), in: month)
    let plans = try PublishedPlans.byID(in: place.store, only: Set(source.assignments.map(\.plan)))
    let invoice = try Rating.rate(
      source.history(plans: plans, currency: place.store.install.currency).request(for: month))
    guard !options.json else { return Output.json(invoice.json(watermark: source.watermark)) }
    for line in invoice.lines { Output.line(line.text) }
    for usage in invoice.unrated {
      Output.line("unrated\t\(usage.meter.rawValue)\t\(usage.quantity)\t\(usage.reason.rawValue)")
    }
    Output.line("total\t\(invoice.total) \(invoice.total.currency)")
  }
}

extension RatedInvoice {
  fileprivate func json(watermark: Int64) -> JSONValue {
    [
      "period": .describing(period), "currency": .string(total.currency.code),
      "plans": .array(plans.map { .describing($0) }), "lines": .array(lines.map(\.json)),
      "unrated": .array(unrated.map(\.json)),
      "carried_over": .object(
        Meter.allCases.compactMap { meter in
          carriedOver[meter].map { left -> JSONValue.Member in
            let quantity = meter.billedQuantity(ofMicro: left, in: period)
            return .init(meter.rawValue, .string(quantity.decimal(digits: 18)))
          }
        }),
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

extension UnratedUsage {
  fileprivate var json: JSONValue {
    [
      "metric": .string(meter.rawValue), "quantity": .string(quantity.decimal(digits: 18)),
      "reason": .string(reason.rawValue),
    ]
  }
}

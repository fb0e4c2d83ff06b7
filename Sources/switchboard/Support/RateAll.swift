import Domain
import Glibc
import Store

/// `switchboard rate` without a tenant: a line for each, with progress for whoever watches.
struct RateAll {
  let place: Workplace
  let month: BillingPeriod

  func run() async throws {
    let plans = try PublishedPlans.plans(of: place.store)
    let rating = MonthRating(tenants: place.tenants, period: month, plans: plans)
    let isJSON = place.options.json
    var (count, failed) = (0, 0)
    var sum: Int128 = 0
    if isJSON { Output.text("[") }
    try await rating.run(width: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) { bill in
      if isJSON {
        Output.text((count == 0 ? "\n" : ",\n") + bill.json.description)
      } else {
        Output.line(bill.text)
      }
      count += 1
      switch bill.outcome {
      case .success(let invoice): sum += Int128(invoice.total.minorUnits)
      case .failure: failed += 1
      }
      if count.isMultiple(of: 1000) { Output.progress("rated \(count) tenants") }
    }
    Output.endProgress()
    if isJSON { Output.line(count == 0 ? "]" : "\n]") }
    let currency = place.store.install.currency
    if !isJSON {
      let total = Rational(sum).description
      Output.line("total\t\(count) tenants\t\(Self.money(total: sum, currency) ?? total)")
    }
    guard failed > 0 else { return }
    throw Failure(
      .foundWrong,
      "\(failed) of \(count) tenants could not be rated; their lines say why. "
        + "Correct their plans or usage and rate again")
  }

  private static func money(total: Int128, _ currency: Currency) -> String? {
    Int64(exactly: total).map {
      "\(Money(minorUnits: $0, currency: currency)) \(currency)"
    }
  }
}

extension TenantBill {
  fileprivate var json: JSONValue {
    let head: [JSONValue.Member] = [
      .init("tenant_id", .string(tenantID.rawValue)),
      .init("partner_id", .string(partnerID.rawValue)),
    ]
    switch outcome {
    case .success(let invoice):
      return .object(
        head + [
          .init("period", .describing(invoice.period)),
          .init("currency", .string(invoice.total.currency.code)),
          .init("total", .describing(invoice.total)),
          .init("lines", .integer(Int64(invoice.lines.count))),
          .init("watermark", .integer(watermark)),
        ])
    case .failure(let error): return .object(head + [.init("error", .string("\(error)"))])
    }
  }

  fileprivate var text: String {
    switch outcome {
    case .success(let invoice): "\(tenantID)\t\(invoice.total)\t\(invoice.lines.count) lines"
    case .failure(let error): "\(tenantID)\tcannot be rated: \(error)"
    }
  }
}
